import { browser } from 'wxt/browser'
import { listen } from './listen'
import { t } from './messages'

export type MenuName = 'open-panel' | 'open-wide' | 'follow-site'

/** Makes the toolbar icon's menu and the page's. Called once per install or update: Chrome keeps them, Firefox not. */
export async function makeMenus(): Promise<void> {
  await browser.contextMenus.removeAll()
  const icon = ['action'] as const
  const make = (id: MenuName, title: string, contexts: readonly string[]) =>
    browser.contextMenus.create({ id, title, contexts: [...contexts] as never })
  make('open-panel', t('menu.openPanel'), icon)
  make('open-wide', t('menu.openWide'), icon)
  make('follow-site', t('menu.followSite'), ['action', 'page'])
}

export interface MenuPress {
  name: MenuName
  windowId?: number
  /** The address of the tab that it was pressed in, where the browser tells. */
  pageUrl?: string
}

/** Returns what ends it. */
export function onMenu(listener: (press: MenuPress) => void): () => void {
  return listen(browser.contextMenus.onClicked, (info, tab) => {
    listener({
      name: info.menuItemId as MenuName,
      windowId: tab?.windowId,
      pageUrl: info.pageUrl ?? tab?.url,
    })
  })
}
