import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import puppeteer from 'puppeteer-core'
import { gesturesOf } from './chromium-gestures.mjs'
import { permissionsOf } from './chromium-permissions.mjs'
import { createSurface } from './chromium-surface.mjs'
import { findBrowser } from './find.mjs'

const timeout = 30_000
const isWorker = (target) => target.type() === 'service_worker' && target.url().endsWith('/background.js')
const gone = async (isThere) => {
  for (const end = Date.now() + timeout; await isThere(); await rest(50))
    if (Date.now() > end) throw new Error('still there')
}

function launch({ executablePath, profile, extension, newsroom, headless }) {
  const rules = newsroom
    ? [
        `MAP *.test:80 127.0.0.1:${newsroom.port}`,
        newsroom.tlsPort && `MAP *.test:443 127.0.0.1:${newsroom.tlsPort}`,
      ]
    : []
  return puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    defaultViewport: null,
    userDataDir: profile,
    acceptInsecureCerts: true,
    enableExtensions: true,
    timeout: 60_000,
    protocolTimeout: 120_000,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--load-extension=${extension}`,
      '--disable-features=DisableLoadExtensionCommandLineSwitch',
      '--no-first-run',
      '--window-size=1400,1000',
      '--screen-info={1600x1200}',
      ...(rules.length ? [`--host-resolver-rules=${rules.filter(Boolean).join(',')}`] : []),
    ],
  })
}

const conditions = (offline) => ({ offline, latency: 0, downloadThroughput: -1, uploadThroughput: -1 })

/** The browser that runs now, with what of it the driver holds; after a restart it is another.
 * @typedef {{ browser: import('puppeteer-core').Browser, id: string, helper?: import('puppeteer-core').Page,
 *   front: import('puppeteer-core').Page, cuts: import('puppeteer-core').CDPSession[], isOffline: boolean,
 *   surfaces: Set<import('./chromium-surface.mjs').Surface>, problems: string[], colourScheme?: 'light' | 'dark' }} Held */

/** @param {Held} held */
async function open(held, extension, launched) {
  Object.assign(held, { helper: undefined, front: undefined, isOffline: false, cuts: [] })
  held.surfaces.clear()
  const browser = await launch(launched)
  held.browser = browser
  // Branded Chrome heeds no --load-extension: there the extension is loaded anew, and a restart loses its grants.
  const started = await browser.waitForTarget(isWorker, { timeout: 10_000 }).catch(() => undefined)
  held.id = started ? new URL(started.url()).host : await browser.installExtension(extension)
  if (!started) await browser.waitForTarget(isWorker, { timeout })
  browser.on(
    'targetcreated',
    (target) => held.isOffline && isWorker(target) && cutOff(held, target).catch(() => {}),
  )
  held.front = (await browser.pages())[0]
}

/** A page of the extension that runs none of its code, for calls that only an extension may make. @param {Held} held */
async function help(held) {
  if (held.helper && !held.helper.isClosed()) return held.helper
  held.helper = await held.browser.newPage({ type: 'tab', background: true })
  await held.helper.goto(`chrome-extension://${held.id}/manifest.json`)
  return held.helper
}

const runningWorker = ({ browser }) => browser.targets().find(isWorker)

/** @param {Held} held */
async function worker(held) {
  if (!runningWorker(held)) {
    await (await help(held)).evaluate(() =>
      chrome.runtime.sendMessage({ command: 'wake', takes: {} }).catch(() => {}),
    )
    await held.browser.waitForTarget(isWorker, { timeout })
  }
  return runningWorker(held).worker()
}

async function cutOff(held, target) {
  const session = await target.createCDPSession()
  held.cuts.push(session)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', conditions(true))
}

async function mend(cut) {
  await cut.send('Network.emulateNetworkConditions', conditions(false)).catch(() => {})
  await cut.detach().catch(() => {})
}

/** @param {Held} held */
async function settle(held, page, kind) {
  page.setDefaultTimeout(timeout)
  const note = (text) => held.problems.push(`${kind}: ${text}`)
  page.on('pageerror', (error) => note(error.message ?? error))
  page.on('console', (message) => message.type() === 'error' && note(message.text()))
  const surface = createSurface(page, kind)
  held.surfaces.add(surface)
  if (held.colourScheme) await surface.setColourScheme(held.colourScheme)
  if (held.isOffline) await page.setOfflineMode(true)
  return surface
}

/** What opens panel, popup and tabs. @param {Held} held */
function openersOf(held) {
  const isOurs = (ending) => (target) => target.url().startsWith(`chrome-extension://${held.id}/${ending}`)
  const opened = async (isIt, kind) =>
    settle(held, await (await held.browser.waitForTarget(isIt, { timeout })).asPage(), kind)
  const openTab = async (url, kind = 'page') => {
    held.front = await held.browser.newPage()
    const surface = await settle(held, held.front, kind)
    await held.front.goto(url, { timeout })
    return surface
  }
  return {
    /** The real side panel, of the window in front or of one that `openWindow` gave. */
    async openPanel(windowId) {
      const before = new Set(held.browser.targets())
      await (await help(held)).evaluate(
        (given) => chrome.sidePanel.open({ windowId: given ?? chrome.windows.WINDOW_ID_CURRENT }),
        windowId,
      )
      return opened((target) => isOurs('sidepanel.html')(target) && !before.has(target), 'panel')
    },
    /** Another browser window; what it gives is for `openPanel`. */
    openWindow: async () =>
      (await help(held)).evaluate(() =>
        chrome.windows.create({ url: 'about:blank' }).then((made) => made.id),
      ),
    /** The panel that the extension itself has opened, after a click on a button of its own. */
    panelThatOpens: () => opened(isOurs('sidepanel.html'), 'panel'),
    /** The real popup, by a click on the toolbar icon. */
    async openPopup() {
      const { browser, helper, id } = held
      if (held.front.isClosed()) held.front = (await browser.pages()).find((page) => page !== helper)
      await held.front.bringToFront()
      await (await browser.extensions()).get(id).triggerAction(held.front)
      return opened(isOurs('popup.html'), 'popup')
    },
    openPage: (path = 'sidepanel.html') =>
      openTab(/^[a-z-]+:/.test(path) ? path : `chrome-extension://${held.id}/${path}`),
    openTab,
  }
}

/** What looks after the worker and its network. @param {Held} held */
const workerOf = (held, newsroom) => ({
  evaluateInBackground: async (fn, ...args) => (await worker(held)).evaluate(fn, ...args),
  async killWorker() {
    const target = runningWorker(held)
    if (!target) return
    for (const cut of held.cuts.splice(0)) await cut.detach().catch(() => {})
    const close = async () => (await target.worker())?.close()
    await close()
    let polls = 0
    await gone(() => {
      polls += 1
      // One that is told while it starts may not hear it.
      if (polls % 60 === 0) close().catch(() => {})
      return held.browser.targets().includes(target)
    })
  },
  backgroundState: async () => (runningWorker(held) ? 'running' : 'stopped'),
  /** Cuts off the worker (also one that is born meanwhile), the open surfaces and the newsroom. */
  async setOffline(isCut) {
    held.isOffline = isCut
    newsroom?.setOffline(isCut)
    const target = runningWorker(held)
    if (isCut && target) await cutOff(held, target)
    if (!isCut) for (const cut of held.cuts.splice(0)) await mend(cut)
    for (const surface of held.surfaces) if (!surface.isClosed()) await surface.page.setOfflineMode(isCut)
  },
})

/** Chromium with Broadside in it. See browser.mjs for the options.
 * @param {import('./browser.mjs').BrowserOptions} options */
export async function startChromium(options) {
  const { newsroom, headless = true, pregrant, colourScheme } = options
  const extension = resolve(options.extension ?? '.output/chrome-mv3')
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'broadside-chromium-'))
  const launched = { executablePath: findBrowser('chromium'), profile, extension, newsroom, headless }
  const held = /** @type {Held} */ ({ surfaces: new Set(), problems: [], colourScheme })
  const helping = () => help(held)
  const driver = {
    browser: 'chromium',
    get raw() {
      return held.browser
    },
    get extensionId() {
      return held.id
    },
    base: () => `chrome-extension://${held.id}/`,
    problems: held.problems,
    ...openersOf(held),
    ...workerOf(held, newsroom),
    /** Closes the browser and starts it again with the same profile. Surfaces must be opened again. */
    async restart() {
      await held.browser.close()
      await open(held, extension, launched)
    },
    /** Loads what is in the extension's folder now over what runs, as the browser does with a newer version. */
    async update() {
      const { length } = held.browser.targets().filter(isWorker)
      await held.browser.installExtension(extension)
      if (length === 0 || !runningWorker(held)) await held.browser.waitForTarget(isWorker, { timeout })
      held.helper = undefined
    },
    ...permissionsOf({ help: helping, extension, current: () => held }),
    ...gesturesOf({ help: helping, worker: () => worker(held), front: () => held.front }),
    /** Closes the tab that the driver makes its own calls from. */
    async hideHelper() {
      if (held.helper && !held.helper.isClosed()) await held.helper.close()
    },
    untilClosed: () => new Promise((done) => held.browser.once('disconnected', done)),
    async close() {
      await held.browser.close().catch(() => held.browser.process()?.kill('SIGKILL'))
      if (!options.keepProfile && !options.profile)
        rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
    },
    profile,
  }
  await open(held, extension, launched)
  if (pregrant) await driver.pregrant(pregrant)
  return driver
}
