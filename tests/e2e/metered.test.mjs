import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { follow } from '../browser/follow.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

/** Runs in a page of the extension: the hour has passed. */
const makeDue = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const transaction = database.transaction(['feeds', 'editions'], 'readwrite')
  const change = (table, changed) => {
    const store = transaction.objectStore(table)
    store.getAll().onsuccess = ({ target }) => {
      for (const record of target.result) store.put({ ...record, ...changed })
    }
  }
  change('feeds', { nextCheckAt: 1 })
  change('editions', { nextCheckAt: 1 })
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
}

/** Runs in a page of the extension: lets the hourly alarm ring, and waits until it has. */
const ring = () =>
  new Promise((resolve) => {
    chrome.alarms.onAlarm.addListener(({ name }) => name === 'check' && resolve(true))
    chrome.alarms.create('check', { when: Date.now() + 500, periodInMinutes: 5 })
  })

// Firefox tells nothing of the connection.
describe('a metered connection in chromium', () => {
  let newsroom
  let browser
  let page
  let source
  const sessions = []

  /** What the browser's data saver says, to the page and to the worker. */
  const setMetered = async (dataSaverEnabled) => {
    if (sessions.length === 0) {
      const worker = browser.raw.targets().find((target) => target.type() === 'service_worker')
      sessions.push(await worker.createCDPSession(), await page.page.createCDPSession())
    }
    for (const session of sessions) await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled })
  }
  const asked = () => newsroom.asked(source.feeds[0].url).length
  const again = async () => {
    await page.evaluate(makeDue)
    await page.goto(`${browser.base()}sidepanel.html?${asked()}#/front`)
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    source = newsroom.source('northern-wire')
    browser = await startBrowser({ newsroom, pregrant: source.sites })
    await browser.grantHost(...source.sites)
    page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead'))
    await follow(page, source)
    await page.waitFor(() => document.querySelector('.lead .meta__source'))
    await page.waitFor(() => !document.querySelector('.masthead__status').textContent.startsWith('fetching'))
    // The worker that knows of the connection stays for the whole test.
    await browser.evaluateInBackground(() => setInterval(() => chrome.runtime.getPlatformInfo(), 5000))
    await setMetered(true)
  })
  afterAll(async () => {
    for (const session of sessions) await session.detach()
    await browser?.close()
    await newsroom?.stop()
  })

  it('makes the hourly check wait, and says so with what to press', async () => {
    const before = asked()
    await again()
    await page.evaluate(ring)
    await page.waitFor(() => document.querySelector('.note')?.textContent.includes('metered'))
    expect(await page.evaluate(() => document.querySelector('.masthead__status').textContent)).toContain(
      'metered',
    )
    expect(await page.axe()).toEqual([])
    // A refresh that runs would hold the lock.
    await browser.evaluateInBackground(() => navigator.locks.request('refresh', () => true))
    expect(asked()).toBe(before)
  })

  it('does not hold up a check that the reader asks for', async () => {
    const before = asked()
    await page.click('.note button')
    await page.waitFor(() => !document.querySelector('.note'))
    expect(asked()).toBe(before + 1)
  })

  it('is over with the next one: what was due is fetched by itself', async () => {
    const before = asked()
    await again()
    await setMetered(false)
    await page.evaluate(ring)
    for (let waited = 0; asked() === before && waited < 300; waited += 1)
      await new Promise((resolve) => setTimeout(resolve, 100))
    expect(asked()).toBe(before + 1)
    await page.waitFor(() => !document.querySelector('.note'))
  })
})
