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

/** Chromium with Broadside in it. See browser.mjs for the options.
 * @param {import('./browser.mjs').BrowserOptions} options */
export async function startChromium(options) {
  const { newsroom, headless = true, pregrant, colourScheme } = options
  const extension = resolve(options.extension ?? '.output/chrome-mv3')
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'broadside-chromium-'))
  const executablePath = findBrowser('chromium')
  let browser, id, helper, front, cuts, isOffline
  const problems = []
  const surfaces = new Set()

  async function open() {
    ;[helper, front, isOffline, cuts] = [undefined, undefined, false, []]
    browser = await launch({ executablePath, profile, extension, newsroom, headless })
    // Branded Chrome heeds no --load-extension: there the extension is loaded anew, and a restart loses its grants.
    const started = await browser.waitForTarget(isWorker, { timeout: 10_000 }).catch(() => undefined)
    id = started ? new URL(started.url()).host : await browser.installExtension(extension)
    if (!started) await browser.waitForTarget(isWorker, { timeout })
    browser.on('targetcreated', (target) => isOffline && isWorker(target) && cutOff(target).catch(() => {}))
    front = (await browser.pages())[0]
  }

  /** A page of the extension that runs none of its code, for calls that only an extension may make. */
  async function help() {
    if (helper && !helper.isClosed()) return helper
    helper = await browser.newPage({ type: 'tab', background: true })
    await helper.goto(`chrome-extension://${id}/manifest.json`)
    return helper
  }

  async function worker() {
    const running = () => browser.targets().find(isWorker)
    if (!running()) {
      await (await help()).evaluate(() =>
        chrome.runtime.sendMessage({ command: 'wake', takes: {} }).catch(() => {}),
      )
      await browser.waitForTarget(isWorker, { timeout })
    }
    return running().worker()
  }

  async function cutOff(target) {
    const session = await target.createCDPSession()
    cuts.push(session)
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', {
      offline: true,
      latency: 0,
      downloadThroughput: -1,
      uploadThroughput: -1,
    })
  }

  function adopt(page, kind) {
    page.on('pageerror', (error) => problems.push(`${kind}: ${error.message ?? error}`))
    page.on('console', (message) => message.type() === 'error' && problems.push(`${kind}: ${message.text()}`))
    const surface = createSurface(page, kind)
    surfaces.add(surface)
    return surface
  }
  async function settle(page, kind) {
    page.setDefaultTimeout(timeout)
    const surface = adopt(page, kind)
    if (driver.colourScheme) await surface.setColourScheme(driver.colourScheme)
    if (isOffline) await page.setOfflineMode(true)
    return surface
  }
  const asPage = async (ending) => {
    const target = await browser.waitForTarget(
      (each) => each.url().startsWith(`chrome-extension://${id}/${ending}`),
      { timeout },
    )
    return target.asPage()
  }
  async function openTab(url, kind = 'page') {
    front = await browser.newPage()
    const surface = await settle(front, kind)
    await front.goto(url, { timeout })
    return surface
  }

  const driver = {
    browser: 'chromium',
    colourScheme,
    get raw() {
      return browser
    },
    get extensionId() {
      return id
    },
    base: () => `chrome-extension://${id}/`,
    problems,
    /** The real side panel, of the window in front or of one that `openWindow` gave. */
    async openPanel(windowId) {
      const before = new Set(browser.targets())
      await (await help()).evaluate(
        (given) => chrome.sidePanel.open({ windowId: given ?? chrome.windows.WINDOW_ID_CURRENT }),
        windowId,
      )
      const isPanel = (each) =>
        each.url().startsWith(`chrome-extension://${id}/sidepanel.html`) && !before.has(each)
      return settle(await (await browser.waitForTarget(isPanel, { timeout })).asPage(), 'panel')
    },
    /** Another browser window; what it gives is for `openPanel`. */
    openWindow: async () =>
      (await help()).evaluate(() => chrome.windows.create({ url: 'about:blank' }).then((made) => made.id)),
    /** The panel that the extension itself has opened, after a click on a button of its own. */
    panelThatOpens: async () => settle(await asPage('sidepanel.html'), 'panel'),
    /** The real popup, by a click on the toolbar icon. */
    async openPopup() {
      if (front.isClosed()) front = (await browser.pages()).find((page) => page !== helper)
      await front.bringToFront()
      await (await browser.extensions()).get(id).triggerAction(front)
      return settle(await asPage('popup.html'), 'popup')
    },
    openPage: (path = 'sidepanel.html') =>
      openTab(/^[a-z-]+:/.test(path) ? path : `chrome-extension://${id}/${path}`),
    openTab,
    async evaluateInBackground(fn, ...args) {
      return (await worker()).evaluate(fn, ...args)
    },
    async killWorker() {
      const target = browser.targets().find(isWorker)
      if (!target) return
      for (const cut of cuts.splice(0)) await cut.detach().catch(() => {})
      await (await target.worker()).close()
      await gone(() => browser.targets().includes(target))
    },
    backgroundState: async () => (browser.targets().some(isWorker) ? 'running' : 'stopped'),
    /** Cuts off the worker (also one that is born meanwhile), the open surfaces and the newsroom. */
    async setOffline(isCut) {
      isOffline = isCut
      newsroom?.setOffline(isCut)
      const target = browser.targets().find(isWorker)
      if (isCut && target) await cutOff(target)
      if (!isCut)
        for (const cut of cuts.splice(0)) {
          await cut
            .send('Network.emulateNetworkConditions', {
              offline: false,
              latency: 0,
              downloadThroughput: -1,
              uploadThroughput: -1,
            })
            .catch(() => {})
          await cut.detach().catch(() => {})
        }
      for (const surface of surfaces) if (!surface.isClosed()) await surface.page.setOfflineMode(isCut)
    },
    /** Closes the browser and starts it again with the same profile. Surfaces must be opened again. */
    async restart() {
      await browser.close()
      surfaces.clear()
      await open()
    },
    ...permissionsOf({ help, extension, current: () => ({ browser, id }) }),
    ...gesturesOf({ help, worker, front: () => front }),
    /** Closes the tab that the driver makes its own calls from. */
    async hideHelper() {
      if (helper && !helper.isClosed()) await helper.close()
    },
    untilClosed: () => new Promise((done) => browser.once('disconnected', done)),
    async close() {
      await browser.close().catch(() => browser.process()?.kill('SIGKILL'))
      if (!options.keepProfile && !options.profile)
        rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 200 })
    },
    profile,
  }
  await open()
  if (pregrant) await driver.pregrant(pregrant)
  return driver
}
