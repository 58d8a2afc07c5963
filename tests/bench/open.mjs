// npm run bench:open: from a document's timeOrigin to its first headline painted, popup and panel, over stores of 1,000
// and 10,000 entries, beside the simplest page that reads the same store and prints 30 headlines. Chromium.
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startBrowser } from '../browser/browser.mjs'

const rounds = Number(process.argv[2] ?? 20)
const root = fileURLToPath(new URL('../..', import.meta.url))
const extension = mkdtempSync(join(tmpdir(), 'broadside-bench-'))
cpSync(join(root, '.output/chrome-mv3'), extension, { recursive: true })
writeFileSync(
  join(extension, 'simple.html'),
  '<!doctype html><ol id="list"></ol><script src="simple.js"></script>',
)
writeFileSync(
  join(extension, 'simple.js'),
  `indexedDB.open('broadside').onsuccess = ({ target }) => {
  const list = document.getElementById('list')
  const wanted = target.result.transaction('entries').objectStore('entries').index('bySort').openCursor(null, 'prev')
  let left = 30
  wanted.onsuccess = ({ target: { result: cursor } }) => {
    if (!cursor || left-- === 0) { document.documentElement.dataset.ready = ''; return }
    const item = document.createElement('li')
    item.textContent = cursor.value.title
    list.append(item)
    cursor.continue()
  }
}`,
)

/** Runs in the page: milliseconds from timeOrigin to the largest text painted, once there is content. */
const painted = () =>
  new Promise((resolve) => {
    let last
    const settle = () => document.documentElement.dataset.ready !== undefined && last && resolve(last)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) last = entry.renderTime || entry.startTime
      setTimeout(settle, 50)
    }).observe({ type: 'largest-contentful-paint', buffered: true })
    setInterval(settle, 50)
  })

/** Runs in the page: fills the store with entries of invented headlines and an edition of twenty. */
const fill = async (count) => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const transaction = database.transaction(['entries', 'stories', 'editions', 'sources'], 'readwrite')
  const now = Date.now()
  const source = {
    id: 's',
    title: 'Northern Wire',
    site: '*://*.north.test/*',
    followedAt: now,
    missingSites: [],
  }
  transaction.objectStore('sources').put(source)
  const rows = []
  for (let index = 0; index < count; index += 1) {
    const id = `e${index}`
    const title = `Harbour council counts its boats for the ${index}th time this year`
    const at = now - index * 60_000
    transaction.objectStore('entries').put({
      id,
      storyId: id,
      sourceId: 's',
      url: `https://north.test/${index}`,
      title,
      summary: `${title}, and more follows.`,
      authors: [],
      publishedAt: at,
      seenAt: at,
      sortAt: at,
    })
    transaction.objectStore('stories').put({ id, leadId: id, entryIds: [id], sourceIds: ['s'], lastAt: at })
    if (index < 20)
      rows.push({
        storyId: id,
        entryId: id,
        entryIds: [id],
        headline: title,
        url: `https://north.test/${index}`,
        source: { id: 's', title: source.title },
        publishedAt: at,
        sourceCount: 1,
        also: [],
        isRead: false,
        isSaved: false,
        isHere: false,
      })
  }
  transaction.objectStore('editions').put({
    id: 'current',
    kind: 'refreshed',
    setAt: now,
    rows,
    storyCount: count,
    sourceCount: 1,
    nextCheckAt: now,
  })
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]

async function measure(count) {
  const browser = await startBrowser({ browser: 'chromium', extension })
  const times = { 'simple.html': [], 'popup.html': [], 'sidepanel.html#/front': [] }
  try {
    const page = await browser.openPage('sidepanel.html')
    await page.waitFor(() => document.querySelector('[data-ready]'))
    await page.evaluate(fill, count)
    await page.close()
    for (let round = 0; round < rounds; round += 1)
      for (const path of Object.keys(times)) {
        const tab = await browser.openPage(path)
        times[path].push(await tab.evaluate(painted))
        await tab.close()
      }
  } finally {
    await browser.close()
  }
  return times
}

const results = {}
for (const count of [1000, 10000]) results[count] = await measure(count)
rmSync(extension, { recursive: true, force: true })
for (const [count, times] of Object.entries(results))
  for (const [path, numbers] of Object.entries(times)) {
    const ratio = median(numbers) / median(times['simple.html'])
    console.log(
      `${String(count).padStart(6)} entries  ${path.padEnd(24)} min ${Math.min(...numbers).toFixed(0)} ms, ` +
        `median ${median(numbers).toFixed(0)} ms, ${ratio.toFixed(2)} × the simplest page`,
    )
  }
for (const path of ['popup.html', 'sidepanel.html#/front'])
  console.log(
    `${path}: 10,000 entries ${(median(results[10000][path]) / median(results[1000][path])).toFixed(2)} × 1,000`,
  )
