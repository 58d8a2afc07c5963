import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { findBrowser } from './find.mjs'
import { openPopup, openSidebar, openTab, openWindow, prepare } from './firefox-chrome.mjs'
import { gesturesOf } from './firefox-gestures.mjs'
import { permissionsOf, promptPref } from './firefox-permissions.mjs'
import { createSurface } from './firefox-surface.mjs'
import { startMarionette } from './marionette.mjs'
import { zip } from './zip.mjs'

export const geckoId = 'broadside@broadside.example'
const uuid = 'b0ad51de-0000-4000-8000-b0ad51deb0ad'
const base = `moz-extension://${uuid}/`

/** Quiet, and with the newsroom as its proxy. */
const prefsFor = ({ newsroom, pregrant, prefs }) => ({
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
  'xpinstall.signatures.required': false,
  'extensions.autoDisableScopes': 0,
  'app.normandy.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  'browser.aboutwelcome.enabled': false,
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'ui.prefersReducedMotion': 0,
  // A bar that takes no room: pictures are as wide as they were asked to be.
  'ui.useOverlayScrollbars': 1,
  [promptPref]: !pregrant,
  ...(newsroom && {
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': newsroom.port,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': newsroom.port,
  }),
  ...prefs,
})

/** Runs in the browser's window. */
function problemsIn() {
  return Services.console
    .getMessageArray()
    .filter(
      (each) =>
        each instanceof Ci.nsIScriptError &&
        each.sourceName.startsWith('moz-extension:') &&
        !(each.flags & 1),
    )
    .map((each) => `${each.sourceName}:${each.lineNumber} ${each.errorMessage}`)
}

/** Runs in the browser's window. */
async function extensionIn(id) {
  for (let i = 0; !WebExtensionPolicy.getByID(id)?.active && i < 300; i++)
    await new Promise((done) => setTimeout(done, 100))
  await WebExtensionPolicy.getByID(id).readyPromise
}

/** Runs in the browser's window. */
function offlineIn(isOff, port) {
  Services.io.offline = isOff
  if (port)
    for (const name of ['http', 'ssl'])
      Services.prefs.setIntPref(`network.proxy.${name}_port`, isOff ? 1 : port)
}

async function install(marionette, extension, profile) {
  const archive = join(profile, 'broadside.xpi')
  writeFileSync(archive, zip(extension))
  const send = (path, temporary) => marionette.send('Addon:Install', { path, temporary })
  // For good only where an unsigned one may be; elsewhere a restart forgets it.
  await send(archive, false).catch(() => send(extension, true))
}

/** What opens sidebar, popup and tabs. */
function openersOf(chrome, colourScheme) {
  let count = 0
  const surfaceOf = async (kind, key) => {
    const surface = createSurface({ chrome, kind, key })
    if (colourScheme) await surface.setColourScheme(colourScheme)
    return surface
  }
  const page = async (url) => {
    const key = `tab-${++count}`
    await chrome(openTab, url, key)
    return surfaceOf('page', key)
  }
  return {
    async openPanel(key = '') {
      await chrome(openSidebar, geckoId, key)
      return surfaceOf('panel', key)
    },
    async openWindow({ isPrivate = false } = {}) {
      const key = `window-${++count}`
      await chrome(openWindow, key, isPrivate)
      return key
    },
    async panelThatOpens() {
      const isThere = () => chrome(() => Boolean(window.broadside.find('panel')))
      for (const end = Date.now() + 30_000; !(await isThere()); await rest(100))
        if (Date.now() > end) throw new Error('the sidebar did not open')
      return surfaceOf('panel')
    },
    async openPopup() {
      await chrome(openPopup, geckoId)
      return surfaceOf('popup')
    },
    openPage: (path = 'sidepanel.html') => page(/^[a-z-]+:/.test(path) ? path : base + path),
    openTab: page,
  }
}

/** What looks after the event page and its network. */
const backgroundOf = (chrome, newsroom) => ({
  async evaluateInBackground(fn, ...args) {
    await chrome(() => window.broadside.extension().wakeupBackground?.())
    return createSurface({ chrome, kind: 'background' }).evaluate(fn, ...args)
  },
  killWorker: () => chrome(() => window.broadside.extension().terminateBackground()),
  backgroundState: () => chrome(() => window.broadside.extension().backgroundState),
  async setOffline(isCut) {
    newsroom?.setOffline(isCut)
    await chrome(offlineIn, isCut, newsroom?.port ?? 0)
  },
})

/** Firefox with Broadside in it. See browser.mjs for the options.
 * @param {import('./browser.mjs').BrowserOptions} options */
export async function startFirefox(options) {
  const { newsroom, headless = true, pregrant } = options
  const extension = resolve(options.extension ?? '.output/firefox-mv3')
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'broadside-firefox-'))
  const binary = findBrowser('firefox')
  let marionette
  const chrome = (fn, ...args) => marionette.chrome(fn, ...args)
  const start = async () => {
    marionette = await startMarionette({ binary, profile, prefs: prefsFor(options), headless })
    await chrome(prepare, geckoId)
  }
  const driver = {
    browser: 'firefox',
    extensionId: geckoId,
    base: () => base,
    get raw() {
      return marionette
    },
    get problems() {
      return chrome(problemsIn)
    },
    ...openersOf(chrome, options.colourScheme),
    ...backgroundOf(chrome, newsroom),
    async restart() {
      await marionette.quit()
      await start()
      await chrome(extensionIn, geckoId)
    },
    async update() {
      await install(marionette, extension, profile)
      await chrome(extensionIn, geckoId)
    },
    ...permissionsOf(chrome, geckoId),
    ...gesturesOf(chrome),
    hideHelper: async () => {},
    untilClosed: () => marionette.exited,
    async close() {
      await marionette.quit()
      if (!options.keepProfile && !options.profile)
        rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
    },
    profile,
  }
  await start()
  await install(marionette, extension, profile)
  await chrome(extensionIn, geckoId)
  if (pregrant) await driver.pregrant()
  return driver
}
