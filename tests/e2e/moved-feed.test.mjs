import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { send } from '../browser/follow.mjs'
import { readTables } from '../browser/read-tables.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'

const titles = [
  'The ferry comes back',
  'The market moves indoors',
  'A bridge is counted twice',
  'The tide is early',
]
const from = 'http://www.oldharbour.test/feed'
const to = 'http://www.newharbour.test/feed'

/** A feed of so many entries, the newest first. */
function rss(count) {
  const items = titles.slice(0, count).map((title, at) => {
    const published = new Date(Date.now() - (10 - at) * 3_600_000).toUTCString()
    return `<item><title>${title}</title><guid isPermaLink="false">h-${at}</guid><pubDate>${published}</pubDate></item>`
  })
  return `<rss version="2.0"><channel><title>Harbour News</title>${items.reverse().join('')}</channel></rss>`
}

/** The feed, its entries' titles with their marks, and its source's title, by way of a page of the extension. */
const storedBy = async (surface) => {
  const {
    feeds,
    entries,
    readingStates: states,
  } = await surface.evaluate(readTables, ['feeds', 'entries', 'readingStates'])
  const markOf = new Map(states.map(({ entryId, readAt, savedAt }) => [entryId, { readAt, savedAt }]))
  return {
    feed: feeds[0],
    feedCount: feeds.length,
    entries: entries
      .filter(({ feedId }) => feedId === feeds[0]?.id)
      .map(({ id, title }) => ({ id, title, ...markOf.get(id) })),
  }
}

/** Runs in a page of the extension: the address has led on for eight days, at four checks. */
const letDaysPass = async () => {
  const database = await new Promise((resolve) => {
    indexedDB.open('broadside').onsuccess = ({ target }) => resolve(target.result)
  })
  const transaction = database.transaction('feeds', 'readwrite')
  const feeds = transaction.objectStore('feeds')
  feeds.getAll().onsuccess = ({ target }) => {
    for (const feed of target.result) {
      const leadsTo = { ...feed.leadsTo, since: feed.leadsTo.since - 8 * 86_400_000, checks: 4 }
      feeds.put({ ...feed, leadsTo })
    }
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
}

describe.each(['chromium', 'firefox'])('a feed that moves, in %s', (name) => {
  let newsroom
  let browser
  let page
  let marked

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const sources = ['oldharbour', 'newharbour'].map((id) => newsroom.found(id, { title: id }))
    newsroom.fault(from, `body:${rss(3)}`)
    browser = await startBrowser({ browser: name, newsroom, pregrant: 'all' })
    await browser.grantHost(...sources.map(({ site }) => site))
    page = await browser.openPage('sidepanel.html#/sources')
    await page.waitFor(() => document.querySelector('h1'))
    const feed = { url: from, title: 'Harbour News', homeUrl: 'http://www.oldharbour.test/' }
    await send(page, 'followListed', { feeds: [feed] })
    await send(page, 'refresh')
    const { entries } = await storedBy(page)
    marked = entries.map(({ id }) => id)
    await send(page, 'markRead', { entryIds: [marked[0]], isRead: true })
    await send(page, 'save', { entryId: marked[1], isSaved: true })
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  it('is read from where its address leads, which moves nothing yet', async () => {
    newsroom.clearFaults(from)
    newsroom.fault(from, `redirect301:${to}`)
    newsroom.fault(to, `body:${rss(4)}`)
    expect(await send(page, 'refresh')).toMatchObject({ fresh: 1, failed: 0 })
    const { feed } = await storedBy(page)
    expect(feed).toMatchObject({ url: from, leadsTo: { url: to, checks: 1 } })
  })

  it('is moved once that has held: by itself where the browser tells how it is meant, else by a press', async () => {
    await page.evaluate(letDaysPass)
    await send(page, 'refresh')
    const { feed } = await storedBy(page)
    await page.evaluate((id) => {
      location.hash = `#/source/${id}`
    }, feed.sourceId)
    if (name === 'chromium') {
      expect(feed).toMatchObject({ url: from, leadsTo: { kind: 'untold', hasHeld: true } })
      await page.waitFor(() => document.querySelector('.source-address ~ .button-row .button'))
      await page.click('.source-address ~ .button-row .button')
    }
    await page.waitFor((address) => document.body.textContent.includes(`Moved here from ${address}`), from)
    expect((await storedBy(page)).feed).toMatchObject({
      id: feed.id,
      url: to,
      movedFrom: { url: from },
    })
  })

  it('is asked only there from then on, and keeps its entries and their marks', async () => {
    newsroom.forgetRequests()
    expect(await send(page, 'refresh')).toMatchObject({ answered: 1, fresh: 0, failed: 0 })
    expect([newsroom.asked(from).length, newsroom.asked(to).length]).toEqual([0, 1])
    const { entries, feedCount } = await storedBy(page)
    expect(feedCount).toBe(1)
    expect(entries.map(({ title }) => title).sort()).toEqual([...titles].sort())
    const markOf = (id) => entries.find((entry) => entry.id === id)
    expect(markOf(marked[0]).readAt).toBeGreaterThan(0)
    expect(markOf(marked[1]).savedAt).toBeGreaterThan(0)
  })
})
