/* global gBrowser, Cc, Ci */

/** Presses the command's real key in the browser's window. */
function pressKeys() {
  const input = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  input.beginInputTransactionForTests(window)
  const keys = [
    ['Alt', 'AltLeft', 18],
    ['Shift', 'ShiftLeft', 16],
    ['S', 'KeyS', 83],
  ].map(([key, code, keyCode]) => new KeyboardEvent('', { key, code, keyCode }))
  for (const key of keys) input.keydown(key)
  for (const key of keys.reverse()) input.keyup(key)
}

/** Opens the real menu of the page in front by a press of the right button, and chooses from it. */
async function chooseFromPageMenu(label) {
  const menu = document.getElementById('contentAreaContextMenu')
  const shown = new Promise((done) => menu.addEventListener('popupshown', done, { once: true }))
  const { x, y, height } = gBrowser.selectedBrowser.getBoundingClientRect()
  for (const type of ['mousedown', 'contextmenu', 'mouseup'])
    window.synthesizeMouseEvent(type, x + 5, y + height / 2, { button: 2, clickCount: 1 }, {})
  await shown
  const item = [...menu.querySelectorAll('menuitem')].find((one) => one.label === label)
  if (!item) throw new Error(`no ${label} in the menu`)
  menu.activateItem(item)
}

/** As chromium-gestures.mjs; here the key and the menu are the browser's own.
 * @param {(fn: Function, ...args: unknown[]) => Promise<any>} chrome */
export const gesturesOf = (chrome) => ({
  commandKey: () =>
    chrome(() => {
      const key = document.querySelector('keyset[id^="ext-keyset"] key')
      return key ? `${key.getAttribute('modifiers')},${key.getAttribute('key')}` : ''
    }),
  pressCommand: () => chrome(pressKeys),
  pressPageMenu: (label, _id, _pageUrl) => chrome(chooseFromPageMenu, label),
})
