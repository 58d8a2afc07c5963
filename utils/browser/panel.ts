import { browser } from 'wxt/browser'

const panelPath = '/sidepanel.html'

/** What Chrome calls a side panel and Firefox a sidebar. */
interface Sidebar {
  open(): Promise<void>
}

const sidebar = (): Sidebar | undefined => (browser as unknown as { sidebarAction?: Sidebar }).sidebarAction

/** Whether this browser has a side panel or sidebar at all (Firefox for Android has neither). */
export function hasPanel(): boolean {
  return hasSidePanel() || sidebar() !== undefined
}

/**
 * Opens the panel of a window. In the click itself, before any await: both browsers want the gesture.
 * False where no panel could open.
 */
export function openPanel(windowId?: number): Promise<boolean> {
  const opened = hasSidePanel()
    ? chrome.sidePanel.open({ windowId: windowId ?? chrome.windows.WINDOW_ID_CURRENT })
    : (sidebar()?.open() ?? Promise.reject(new Error('No panel')))
  return opened.then(
    () => true,
    () => false,
  )
}

/** Opens the panel's page as a tab, wide. */
export async function openWidePage(route = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`${panelPath}${route}`) })
}

function hasSidePanel(): boolean {
  return typeof chrome !== 'undefined' && 'sidePanel' in chrome
}
