import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { findBrowser } from './find.mjs'
import { openPopup, openSidebar, openTab, openWindow, prepare } from './firefox-chrome.mjs'
import { gesturesOf } from './firefox-gestures.mjs'
import { createSurface } from './firefox-surface.mjs'
import { startMarionette } from './marionette.mjs'
import { zip } from './zip.mjs'

export const geckoId = 'broadside@broadside.example'
const uuid = 'b0ad51de-0000-4000-8000-b0ad51deb0ad'
const promptPref = 'extensions.webextOptionalPermissionPrompts'

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

/** Firefox with Broadside in it. See browser.mjs for the options.
 * @param {import('./browser.mjs').BrowserOptions} options */
export async function startFirefox(options) {
  const { newsroom, headless = true, pregrant } = options
  const extension = resolve(options.extension ?? '.output/firefox-mv3')
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'broadside-firefox-'))
  const binary = findBrowser('firefox')
  const base = `moz-extension://${uuid}/`
  let marionette
  let count = 0
  const chrome = (fn, ...args) => marionette.chrome(fn, ...args)

  async function start() {
    marionette = await startMarionette({ binary, profile, prefs: prefsFor(options), headless })
    await chrome(prepare, geckoId)
  }
  async function install() {
    const archive = join(profile, 'broadside.xpi')
    writeFileSync(archive, zip(extension))
    const send = (path, temporary) => marionette.send('Addon:Install', { path, temporary })
    // For good only where an unsigned one may be; elsewhere a restart forgets it.
    await send(archive, false).catch(() => send(extension, true))
  }
  async function awaitExtension() {
    await chrome(async (id) => {
      for (let i = 0; !WebExtensionPolicy.getByID(id)?.active && i < 300; i++)
        await new Promise((done) => setTimeout(done, 100))
      await WebExtensionPolicy.getByID(id).readyPromise
    }, geckoId)
  }
  const surfaceOf = async (kind, key) => {
    const surface = createSurface({ chrome, kind, key })
    if (options.colourScheme) await surface.setColourScheme(options.colourScheme)
    return surface
  }
  const page = async (url) => {
    const key = `tab-${++count}`
    await chrome(openTab, url, key)
    return surfaceOf('page', key)
  }
  /** Changes the permissions as the browser itself does. */
  const change = (verb, origins) =>
    chrome(
      async (id, name, given) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        )
        await ExtensionPermissions[name](
          id,
          { permissions: [], origins: given },
          window.broadside.extension(),
        )
      },
      geckoId,
      verb,
      origins,
    )

  const driver = {
    browser: 'firefox',
    extensionId: geckoId,
    base: () => base,
    get raw() {
      return marionette
    },
    get problems() {
      return chrome(() =>
        Services.console
          .getMessageArray()
          .filter(
            (each) =>
              each instanceof Ci.nsIScriptError &&
              each.sourceName.startsWith('moz-extension:') &&
              !(each.flags & 1),
          )
          .map((each) => `${each.sourceName}:${each.lineNumber} ${each.errorMessage}`),
      )
    },
    async openPanel(key = '') {
      await chrome(openSidebar, geckoId, key)
      return surfaceOf('panel', key)
    },
    async openWindow() {
      const key = `window-${++count}`
      await chrome(openWindow, key)
      return key
    },
    async panelThatOpens() {
      for (
        const end = Date.now() + 30_000;
        !(await chrome(() => Boolean(window.broadside.find('panel'))));
        await rest(100)
      )
        if (Date.now() > end) throw new Error('the sidebar did not open')
      return surfaceOf('panel')
    },
    async openPopup() {
      await chrome(openPopup, geckoId)
      return surfaceOf('popup')
    },
    openPage: (path = 'sidepanel.html') => page(/^[a-z-]+:/.test(path) ? path : base + path),
    openTab: page,
    async evaluateInBackground(fn, ...args) {
      await chrome(() => window.broadside.extension().wakeupBackground?.())
      return createSurface({ chrome, kind: 'background' }).evaluate(fn, ...args)
    },
    killWorker: () => chrome(() => window.broadside.extension().terminateBackground()),
    backgroundState: () => chrome(() => window.broadside.extension().backgroundState),
    async setOffline(isCut) {
      newsroom?.setOffline(isCut)
      await chrome(
        (isOff, port) => {
          Services.io.offline = isOff
          if (port)
            for (const name of ['http', 'ssl'])
              Services.prefs.setIntPref(`network.proxy.${name}_port`, isOff ? 1 : port)
        },
        isCut,
        newsroom?.port ?? 0,
      )
    },
    async restart() {
      await marionette.quit()
      await start()
      await awaitExtension()
    },
    /** From now on a request is granted without a prompt; Firefox cannot do so for some sites only. */
    pregrant: () => chrome((name) => Services.prefs.setBoolPref(name, false), promptPref),
    async grantHost(...patterns) {
      await change('add', patterns)
      return true
    },
    ungrant: (...patterns) => change('remove', patterns),
    /** Presses Allow or Block in the browser's own prompt at the next request; call it before the click that asks.
     * `answered` resolves to what the prompt said. */
    async answerNextRequest(_surface, isAllowed) {
      const hadPrompts = await chrome((name) => Services.prefs.getBoolPref(name, true), promptPref)
      const setPrompts = (value) =>
        chrome((name, given) => Services.prefs.setBoolPref(name, given), promptPref, value)
      await setPrompts(true)
      const press = async () => {
        for (const end = Date.now() + 30_000; ; await rest(200)) {
          const said = await chrome(
            () => document.getElementById('addon-webext-permissions-notification')?.textContent,
          )
          if (said !== undefined && said !== null) break
          if (Date.now() > end) throw new Error('no prompt came')
        }
        // Firefox ignores a press that comes too soon.
        await rest(1000)
        const said = await chrome((isYes) => {
          const prompt = document.getElementById('addon-webext-permissions-notification')
          const text = prompt.textContent
          ;(isYes ? prompt.button : prompt.secondaryButton).click()
          return text
        }, isAllowed)
        await setPrompts(hadPrompts)
        return said
      }
      const answered = press()
      answered.catch(() => {})
      return { answered }
    },
    ...gesturesOf(chrome),
    permissionWarnings: () =>
      chrome(() => {
        const { ExtensionData } = ChromeUtils.importESModule('resource://gre/modules/Extension.sys.mjs')
        const extension = window.broadside.extension()
        const permissions = extension.getRequiredPermissions()
        return ExtensionData.formatPermissionStrings(
          { permissions, type: 'sideload', addonName: extension.name },
          {},
        ).msgs
      }),
    grantedOrigins: () =>
      chrome(async (id) => {
        const { ExtensionPermissions } = ChromeUtils.importESModule(
          'resource://gre/modules/ExtensionPermissions.sys.mjs',
        )
        return (await ExtensionPermissions.get(id)).origins.sort()
      }, geckoId),
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
  await install()
  await awaitExtension()
  if (pregrant) await driver.pregrant()
  return driver
}
