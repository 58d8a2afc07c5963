// npm run bench:refresh [sources]: a refresh of 600 sources that are all due, on loopback in Chromium, with the panel open:
// wall time, transactions, rows written and the panel's longest frame, beside the simplest loop, which fetches and parses the
// same feeds with the same parallelism and writes nothing. First all of 20 entries are new, then 4, as after a night, then none.
import { fileURLToPath } from 'node:url'
import { startBrowser } from '../browser/browser.mjs'
import { send } from '../browser/follow.mjs'
import { serveManyFeeds } from './many-feeds.mjs'

const count = Number(process.argv[2] ?? 600)
const atOnce = 6
const rounds = 3

/** Runs in a page of the extension: follows the feeds, all due. */
const followAll = async (urls) => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const transaction = database.transaction(['sources', 'feeds'], 'readwrite')
  for (const [index, url] of urls.entries()) {
    const id = `s${index}`
    const title = `District ${index}`
    const site = `*://*.source${index}.test/*`
    transaction
      .objectStore('sources')
      .put({ id, title, site, homeUrl: new URL('/', url).href, followedAt: 0, missingSites: [] })
    transaction.objectStore('feeds').put({
      id: `f${index}`,
      sourceId: id,
      url,
      format: 'rss',
      title,
      nextCheckAt: 0,
      failures: 0,
      checks: [],
    })
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
}

/** Runs in a page of the extension: the night has passed. */
const makeAllDue = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const transaction = database.transaction('feeds', 'readwrite')
  const feeds = transaction.objectStore('feeds')
  feeds.getAll().onsuccess = ({ target }) => {
    for (const feed of target.result) feeds.put({ ...feed, nextCheckAt: 0 })
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
}

/** Runs in the worker: counts transactions and rows from now on. */
const countWrites = () => {
  globalThis.tally = { transactions: 0, rows: {} }
  if (globalThis.isCounting) return
  globalThis.isCounting = true
  const { transaction } = IDBDatabase.prototype
  IDBDatabase.prototype.transaction = function (...given) {
    if (given[1] === 'readwrite') globalThis.tally.transactions += 1
    return transaction.apply(this, given)
  }
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (...given) {
    globalThis.tally.rows[this.name] = (globalThis.tally.rows[this.name] ?? 0) + 1
    return put.apply(this, given)
  }
}

/** Runs in the panel: the longest time between two frames from now on, in milliseconds. */
const watchFrames = () => {
  globalThis.longest = 0
  let last = performance.now()
  const frame = (now) => {
    globalThis.longest = Math.max(globalThis.longest, now - last)
    last = now
    requestAnimationFrame(frame)
  }
  if (!globalThis.isWatching) requestAnimationFrame(frame)
  globalThis.isWatching = true
}

/** Runs in a page of the extension: fetches and parses, and writes nothing. */
const simplestLoop = async (urls, width) => {
  const started = performance.now()
  const waiting = [...urls]
  let entries = 0
  const line = async () => {
    for (let url = waiting.shift(); url; url = waiting.shift()) {
      const text = await (await fetch(url, { cache: 'no-store', credentials: 'omit' })).text()
      const page = new DOMParser().parseFromString(text, 'text/xml')
      entries += [...page.querySelectorAll('item')].filter(
        (item) => item.querySelector('title')?.textContent,
      ).length
    }
  }
  await Promise.all(Array.from({ length: width }, line))
  return { milliseconds: performance.now() - started, entries }
}

const feeds = await serveManyFeeds(count)
const browser = await startBrowser({
  browser: 'chromium',
  extension: fileURLToPath(new URL('../../.output/chrome-mv3', import.meta.url)),
  newsroom: { port: feeds.port, setOffline() {} },
  pregrant: 'all',
})
try {
  const page = await browser.openPage('sidepanel.html')
  await page.waitFor(() => document.querySelector('[data-ready]'))
  await browser.grantHost('*://*/*')
  const loops = []
  for (let round = 0; round < rounds; round += 1)
    loops.push(await page.evaluate(simplestLoop, feeds.urls, atOnce))
  const simplest = Math.min(...loops.map(({ milliseconds }) => milliseconds))
  console.log(
    `${count} sources, ${loops[0].entries} entries; the simplest loop ${simplest.toFixed(0)} ms (least of ${rounds})`,
  )
  feeds.read()
  await page.evaluate(followAll, feeds.urls)
  await page.close()
  const panel = await browser.openPanel()
  await panel.waitFor(() => document.querySelector('[data-ready]'))
  for (const [what, published] of [
    ['all new', 0],
    ['after a night, 4 of 20 new', 4],
    ['nothing new', 0],
  ]) {
    if (published > 0) feeds.publish(published)
    await panel.evaluate(makeAllDue)
    await browser.evaluateInBackground(countWrites)
    await panel.evaluate(watchFrames)
    const started = performance.now()
    const summary = await send(panel, 'refresh', {})
    const milliseconds = performance.now() - started
    const longest = await panel.evaluate(() => globalThis.longest)
    const { transactions, rows } = await browser.evaluateInBackground(() => globalThis.tally)
    const { whole, unchanged, mostPerHost } = feeds.read()
    console.log(
      `${what}: ${milliseconds.toFixed(0)} ms, ${(milliseconds / simplest).toFixed(2)} × the simplest loop; ` +
        `the panel's longest frame ${longest.toFixed(0)} ms\n` +
        `  ${whole} whole answers, ${unchanged} × 304, at most ${mostPerHost} at once per host; ` +
        `${summary.answered} answered, ${summary.failed} failed, ${summary.fresh} new entries\n` +
        `  ${transactions} transactions, rows written: ${JSON.stringify(rows)}`,
    )
  }
} finally {
  await browser.close()
  await feeds.stop()
}
