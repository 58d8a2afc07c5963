import { browser } from 'wxt/browser'

export async function openTab(url: string, isBackground = false): Promise<void> {
  await browser.tabs.create({ url, active: !isBackground })
}

/** The active tab of the current window, as far as it may be read: its address only after a press of the toolbar icon. */
export async function currentTab(): Promise<{ url?: string; title?: string; windowId?: number }> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return { url: tab?.url, title: tab?.title, windowId: tab?.windowId }
}

/** Whether this page is a tab of its own: not a panel, sidebar or popup. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined
}

/** Searches the web in a new tab, with the engine that the reader's browser uses. Only the words leave. */
export async function searchWeb(words: string): Promise<void> {
  const firefox = (browser as unknown as { search: { search?(what: { query: string }): Promise<void> } })
    .search
  if (firefox.search) await firefox.search({ query: words })
  else await chrome.search.query({ text: words, disposition: 'NEW_TAB' })
}
