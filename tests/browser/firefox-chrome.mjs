/* global ChromeUtils, Services, WebExtensionPolicy, CustomizableUI, gBrowser, BrowserUtils, Cc, Ci */
/* Functions that run in Firefox's own window. Each is sent as text: it sees its arguments and nothing else of this file. */

/** Puts `broadside` on the window: how the driver reaches the extension and the places that show its pages. */
export function prepare(id) {
  const own = {
    extension: () => WebExtensionPolicy.getByID(id)?.extension,
    tabs: new Map(),
    windows: new Map(),
    /** What shows the sidebar of a window: of another one where `key` names it. */
    sidebar: (key) => (own.windows.get(key) ?? window).SidebarController,
    /** The <browser> element of a surface. */
    find(kind, key) {
      if (kind === 'panel')
        return own.sidebar(key).isOpen
          ? own.sidebar(key).browser.contentDocument.getElementById('webext-panels-browser')
          : undefined
      if (kind === 'popup')
        return document.querySelector('.webextension-popup-browser:not(.webextension-preload-browser)')
      if (kind === 'background')
        return [...own.extension().views].find((view) => view.viewType === 'background')?.xulBrowser
      const tab = own.tabs.get(key)
      return tab?.isConnected && !tab.closing ? tab.linkedBrowser : undefined
    },
    /** Marionette's own hand inside a surface, which clicks, types and runs scripts. */
    hand(kind, key) {
      const found = own.find(kind, key)
      if (!found) throw new Error(`the ${kind} is not open`)
      return found.browsingContext.currentWindowGlobal.getActor('MarionetteCommands')
    },
    async run(kind, key, script, text) {
      const value = await own.hand(kind, key).executeScript(script, [text], {
        async: true,
        sandboxName: null,
        newSandbox: false,
        timeout: 110_000,
        file: 'test',
        line: 0,
      })
      if (value?.e) throw new Error(value.e)
      return value?.v
    },
    element: (kind, key, selector) =>
      own.hand(kind, key).findElement('css selector', selector, { timeout: 5000, all: false }),
  }
  window.broadside = own
  // The sidebar as wide as Chromium's panel.
  document.getElementById('sidebar-box').style.cssText += ';width:360px;min-width:360px'
}

/** A new tab, in front. */
export async function openTab(url, key) {
  const tab = gBrowser.addTab(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    inBackground: false,
  })
  gBrowser.selectedTab = tab
  window.broadside.tabs.set(key, tab)
  const { linkedBrowser } = tab
  const isThere = () =>
    linkedBrowser.currentURI.spec !== 'about:blank' && !linkedBrowser.webProgress?.isLoadingDocument
  for (let i = 0; !isThere(); i++) {
    if (i > 300) throw new Error(`${url} did not load`)
    await new Promise((done) => setTimeout(done, 100))
  }
}

export async function goto(kind, key, url) {
  const element = window.broadside.find(kind, key)
  element.fixupAndLoadURIString(url, {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  })
  await new Promise((done) => setTimeout(done, 100))
  while (element.webProgress?.isLoadingDocument) await new Promise((done) => setTimeout(done, 50))
}

/** The sidebar, by the extension's own entry among the sidebars. */
export async function openSidebar(id, key) {
  const sidebar = window.broadside.sidebar(key)
  const name = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-sidebar-action`
  // Soon after start the sidebar's document may not have its script yet: then it is shown once more.
  for (let tries = 0; ; tries += 1) {
    try {
      await sidebar.show(name)
      break
    } catch (error) {
      if (tries > 20) throw error
      sidebar.hide()
      await new Promise((done) => setTimeout(done, 500))
    }
  }
  for (let i = 0; !window.broadside.find('panel', key)?.currentURI?.spec.startsWith('moz-extension:'); i++) {
    if (i > 300) throw new Error('the sidebar did not open')
    await new Promise((done) => setTimeout(done, 100))
  }
}

/** Another browser window, ready for a sidebar. */
export async function openWindow(key, isPrivate) {
  const opened = window.OpenBrowserWindow({ private: isPrivate })
  for (let i = 0; !opened.gBrowserInit?.delayedStartupFinished; i++) {
    if (i > 300) throw new Error('the window did not open')
    await new Promise((done) => setTimeout(done, 100))
  }
  window.broadside.windows.set(key, opened)
}

/** The popup, by a press on the toolbar button. */
export async function openPopup(id) {
  const name = `${id.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`
  CustomizableUI.addWidgetToArea(name, 'nav-bar')
  await new Promise((done) => setTimeout(done, 300))
  const button = document.getElementById(name).querySelector('.unified-extensions-item-action-button')
  const { x, y, width, height } = button.getBoundingClientRect()
  for (const type of ['mousedown', 'mouseup'])
    window.synthesizeMouseEvent(type, x + width / 2, y + height / 2, { button: 0, clickCount: 1 }, {})
  for (let i = 0; !window.broadside.find('popup')?.currentURI?.spec.startsWith('moz-extension:'); i++) {
    if (i > 300) throw new Error('the popup did not open')
    await new Promise((done) => setTimeout(done, 100))
  }
  await new Promise((done) => setTimeout(done, 300))
}

export function closeSurface(kind, key) {
  const own = window.broadside
  if (kind === 'panel') own.sidebar(key).hide()
  else if (kind === 'popup') own.find('popup')?.closest('panel')?.hidePopup()
  else if (own.find(kind, key)) gBrowser.removeTab(own.tabs.get(key))
}

/** A picture of a surface at any size: its <browser> gets that size, whatever the window has. */
export async function snapshot(kind, key, width, height, heightSource) {
  const element = window.broadside.find(kind, key)
  const before = element.getAttribute('style') ?? ''
  const settle = () => new Promise((done) => setTimeout(done, 500))
  const resize = (w, h) => {
    element.style.cssText = `${before};position:fixed;inset:0 auto auto 0;z-index:9;min-width:0;min-height:0;max-width:none;max-height:none;width:${w}px;height:${h}px;flex:none`
  }
  let tall = height
  if (kind !== 'popup') {
    resize(width, height ?? 800)
    await settle()
    if (!height) {
      tall = Math.min(
        2600,
        Math.max(800, await window.broadside.run(kind, key, `arguments[1]({ v: (${heightSource})() })`, '')),
      )
      resize(width, tall)
      await settle()
    }
  }
  const bitmap = await element.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height)
  canvas.getContext('2d').drawImage(bitmap, 0, 0)
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
  element.setAttribute('style', before)
  return bytes.toBase64()
}

/** The accessibility tree of a surface, as nodes of outline.mjs. */
export async function accessibility(kind, key) {
  const service = Cc['@mozilla.org/accessibilityService;1'].getService(Ci.nsIAccessibilityService)
  const element = window.broadside.find(kind, key)
  const states = (node) => {
    const state = {}
    const extra = {}
    node.getState(state, extra)
    return new Set(Array.from(service.getStringStates(state.value, extra.value)))
  }
  const attributes = (node) =>
    Object.fromEntries(
      Array.from(node.attributes?.enumerate() ?? [], ({ key: name, value }) => [name, value]),
    )
  const convert = (node) => {
    const children = []
    for (let child = node.firstChild; child; child = child.nextSibling) children.push(convert(child))
    const has = states(node)
    const given = attributes(node)
    return {
      role: service.getStringRole(node.role),
      name: node.name ?? '',
      states: [...has],
      given,
      children,
    }
  }
  const root = () => service.getAccessibleFor(element)?.firstChild
  // The tree comes over from the page's process in pieces.
  let last = ''
  for (let i = 0; i < 100; i++) {
    await new Promise((done) => setTimeout(done, 300))
    const found = root()
    const tree = found ? convert(found) : undefined
    const text = JSON.stringify(tree)
    if (tree?.children.length && text === last) return tree
    last = text
  }
  throw new Error('no accessibility tree')
}
