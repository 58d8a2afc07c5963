/* global chrome */

/** Runs in the worker: a message from a page carries on the gesture of who sent it, and here it becomes an event. */
function ringOnMessage() {
  if (globalThis.broadsideRings) return
  globalThis.broadsideRings = true
  const events = { command: chrome.commands.onCommand, menu: chrome.contextMenus.onClicked }
  chrome.runtime.onMessage.addListener(({ ring, given }) => {
    if (ring) events[ring].dispatch(...given)
  })
}

/** What a reader presses outside of any page: the command's key and the native menus. Neither can be reached
 * headlessly (keys of the protocol go to the page alone, a menu is no target), so the browser's event is rung in the
 * worker, with a real gesture: the extension's own listeners, the gesture check and the panel are real.
 * @param {{ help(): Promise<import('puppeteer-core').Page>, worker(): Promise<import('puppeteer-core').WebWorker>,
 *   front(): import('puppeteer-core').Page }} from */
export function gesturesOf({ help, worker, front }) {
  async function ring(event, ...given) {
    await (await worker()).evaluate(ringOnMessage)
    const page = await help()
    await front().bringToFront()
    await page.evaluate(
      async (name, start) => {
        const [tab] = await chrome.tabs.query({ active: true, currentWindow: true })
        void chrome.runtime.sendMessage({ ring: name, given: [...start, tab] }).catch(() => {})
      },
      event,
      given,
    )
  }
  return {
    /** The key that the browser gives the command, '' where it gives none. */
    async commandKey() {
      const commands = await (await help()).evaluate(() => chrome.commands.getAll())
      return commands.find(({ name }) => name === 'open-panel').shortcut
    },
    pressCommand: () => ring('command', 'open-panel'),
    /** The entry of a page's own menu; `pageUrl`: the page's, as the browser tells it. */
    pressPageMenu: (_label, id, pageUrl) => ring('menu', { menuItemId: id, pageUrl, editable: false }),
  }
}
