// npm run pictures: every view with one source, ten and 600, in light and dark, at 360 and 300 px, into .output/pictures/.
// With arguments, only those whose names begin with one of them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serveManyFeeds } from '../bench/many-feeds.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { startBrowser } from './browser.mjs'
import { follow, followAll, send } from './follow.mjs'

const folder = fileURLToPath(new URL('../../.output/pictures/', import.meta.url))
const only = process.argv.slice(2)
const isWanted = (name) =>
  only.length === 0 || only.some((each) => name.startsWith(each) || each.startsWith(name))
const rest = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))
const base64Of = (text) => Buffer.from(text).toString('base64')

/** One picture of a surface as it stands, in each scheme and width. */
async function take(page, name, widths = [360, 300]) {
  if (!isWanted(name)) return
  for (const scheme of ['light', 'dark']) {
    await page.setColourScheme(scheme)
    // Controls fade from one colour to the other.
    await rest(300)
    for (const width of widths)
      await page.screenshot(join(folder, `${name}-${width}-${scheme}.png`), { width })
  }
  console.log(name)
}

/** Goes to a view, waits for it and its fonts, and takes it. */
async function takeView(page, name, hash, selector, widths) {
  if (!isWanted(name)) return
  await page.evaluate((next) => {
    location.hash = next
  }, hash)
  await page.waitFor((wanted) => document.querySelector(wanted), selector)
  await page.evaluate(() => document.fonts.ready.then(() => true))
  // Focus rests on the title, and a row may still be drawn.
  await rest(500)
  await take(page, name, widths)
}

/** Runs in a page: presses the way to newer stories where it stands. */
const untilNew = () => {
  document.querySelector('.fresh-button button')?.click()
  return document.querySelector('.lead .meta__source')
}

/** Runs in a page of the extension: the entries of the front page, and the address of a source's page. */
const onPage = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const edition = await new Promise((resolve) => {
    const request = database.transaction('editions').objectStore('editions').get('current')
    request.onsuccess = () => resolve(request.result)
  })
  database.close()
  return edition.rows.map(({ entryId, isHere, source }) => ({ entryId, isHere, sourceId: source?.id }))
}

/** Runs in a page of the extension: gives every third source checks that took long. */
const makeSomeSlow = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const feeds = database.transaction('feeds', 'readwrite').objectStore('feeds')
  const all = await new Promise((resolve) => {
    feeds.getAll().onsuccess = ({ target }) => resolve(target.result)
  })
  const [slow] = all.filter(({ failure }) => !failure)
  const [last] = slow.checks
  const checks = [7300, 6100, 9800].map((tookMs, at) => ({ ...last, at: last.at + at, tookMs }))
  feeds.put({ ...slow, checks })
  await new Promise((resolve) => {
    feeds.transaction.oncomplete = resolve
  })
  database.close()
}

/** Runs in a page of the extension: what a browser does that clears site data. */
const loseStore = () =>
  new Promise((resolve) => {
    indexedDB.deleteDatabase('broadside').onsuccess = resolve
  })

/** A list with what can be added, what is there already, and what is no feed. */
const listOf = (feeds) => {
  const lines = feeds.map(({ url, title }) => `<outline type="rss" text="${title}" xmlUrl="${url}"/>`)
  const others = ['gopher://old.test/feed', 'https://the-quite-long-name-of-a-paper.test/index.xml'].map(
    (url) => `<outline type="rss" text="A paper with a rather long name that goes on" xmlUrl="${url}"/>`,
  )
  return `<opml version="2.0"><body><outline text="News">${[...lines, ...others].join('')}</outline><outline text="A note"/></body></opml>`
}

async function takeImport(page, newsroom) {
  if (!isWanted('import')) return
  const held = mkdtempSync(join(tmpdir(), 'broadside-pictures-'))
  const file = join(held, 'my-reading-list.opml')
  writeFileSync(file, listOf(newsroom.sources.flatMap(({ feeds }) => feeds)))
  await takeView(page, 'import', '#/import', '#opml-file')
  await page.chooseFile('#opml-file', file)
  await page.waitFor(() => document.querySelector('.import-holds'))
  await take(page, 'import-before')
  await page.click('.import-holds .button--primary')
  await page.waitFor(() => document.querySelector('.report-lines'))
  await rest(500)
  await take(page, 'import-report')
  rmSync(held, { recursive: true })
}

async function takeTen(page, newsroom) {
  const rows = await page.evaluate(onPage)
  for (const { entryId } of rows.slice(0, 9)) await send(page, 'save', { entryId, isSaved: true })
  const article = rows.find(({ isHere }) => isHere) ?? rows[0]
  const views = [
    ['ten-front', '#/front', '.lead', [360, 300, 1280]],
    ['ten-all', '#/all', '.story'],
    ['ten-article', `#/article/${article.entryId}`, '.prose p'],
    ['ten-saved', '#/saved', '.story', [360, 300, 1280]],
    ['ten-sources', '#/sources', '.source-row', [360, 300, 1280]],
    ['ten-source', `#/source/${article.sourceId}`, '.log'],
    ['ten-folders', '#/folders', '.folders-sources .pick'],
    ['ten-settings', '#/settings', '.setting'],
    ['ten-requests', '#/requests', 'table'],
    ['add', '#/add', '#address'],
    ['catalogue', '#/catalogue', '.catalogue-row'],
  ]
  for (const view of views) await takeView(page, ...view)
  await takeImport(page, newsroom)
}

/** The newsroom's publishers: one, then all that have a feed, then their store lost. */
async function takeFew() {
  const newsroom = await startNewsroom()
  const browser = await startBrowser({ newsroom, pregrant: 'all' })
  try {
    const page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('.lead'))
    await take(page, 'none-front')
    await browser.grantHost('*://*/*')
    await follow(page, newsroom.source('northern-wire'))
    await send(page, 'refresh', {})
    await page.waitFor(untilNew)
    await takeView(page, 'one-front', '#/front', '.lead', [360, 300, 1280])
    await takeView(page, 'one-sources', '#/sources', '.source-row')
    await followAll(browser, newsroom, page)
    await page.goto(`${browser.base()}sidepanel.html#/front`)
    await page.waitFor(untilNew)
    await makeTrouble(newsroom, page)
    await takeTen(page, newsroom)
    await page.evaluate(loseStore)
    await browser.killWorker()
    await page.goto(`${browser.base()}sidepanel.html`)
    await page.waitFor(() => document.querySelector('.recovery-copy'))
    await take(page, 'recovery')
  } finally {
    await browser.close()
    await newsroom.stop()
  }
}

/** One that answers 404, a slow one, one that was refused, and the rest as they are. */
async function makeTrouble(newsroom, page) {
  newsroom.fault('ellery-courier', 'status:404')
  await send(page, 'refresh', {})
  await send(page, 'keepPending', {
    address: 'https://harbour-notes-of-the-northern-coast.test/',
    site: '*://*.harbour-notes-of-the-northern-coast.test/*',
  })
  await page.evaluate(makeSomeSlow)
}

/** As many sources as a reader may have after years, in folders, some of them gone. */
async function takeMany() {
  if (!isWanted('many')) return
  const feeds = await serveManyFeeds(590)
  const newsroom = { port: feeds.port, setOffline() {} }
  const browser = await startBrowser({ newsroom, pregrant: 'all' })
  try {
    const page = await browser.openPage('sidepanel.html#/front')
    await page.waitFor(() => document.querySelector('[data-ready]'))
    await browser.grantHost('*://*/*')
    const urls = [...feeds.urls, ...Array.from({ length: 10 }, (_, at) => `http://gone${at}.test/feed`)]
    const shelves = Array.from({ length: 8 }, (_, shelf) => {
      const lines = urls.filter((_, at) => at % 9 === shelf)
      return `<outline text="Shelf ${shelf + 1}">${lines.map((url) => `<outline type="rss" xmlUrl="${url}"/>`).join('')}</outline>`
    })
    const unfiled = urls.filter((_, at) => at % 9 === 8).map((url) => `<outline type="rss" xmlUrl="${url}"/>`)
    const text = `<opml version="2.0"><body>${[...shelves, ...unfiled].join('')}</body></opml>`
    await send(page, 'importOpml', { base64: base64Of(text) })
    await send(page, 'refresh', {})
    await page.waitFor(untilNew)
    await takeView(page, 'many-front', '#/front', '.lead', [360, 300, 1280])
    await takeView(page, 'many-sources', '#/sources', '.source-row', [360, 300, 1280])
    await takeView(page, 'many-folders', '#/folders', '.folders-sources .pick')
  } finally {
    await browser.close()
    await feeds.stop()
  }
}

mkdirSync(folder, { recursive: true })
await takeFew()
await takeMany()
