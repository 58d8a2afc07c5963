import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBrowser } from '../browser/browser.mjs'
import { send } from '../browser/follow.mjs'
import { readTables } from '../browser/read-tables.mjs'
import { madeWords } from '../newsroom/made-words.mjs'
import { startNewsroom } from '../newsroom/newsroom.mjs'
import { seeded } from '../newsroom/seeded.mjs'
import { answering, failingIn } from './fault-cases.mjs'

/** What the store holds, by way of a page of the extension. */
const storeOf = async (surface) => {
  const names = ['feeds', 'entries', 'readingStates', 'status', 'editions']
  const {
    feeds,
    entries,
    readingStates: states,
    status: statuses,
    editions,
  } = await surface.evaluate(readTables, names)
  return {
    feeds,
    entries: entries.map(({ id, feedId, title, seenAt }) => ({ id, feedId, title, seenAt })),
    states: states.sort((one, other) => (one.entryId < other.entryId ? -1 : 1)),
    refresh: statuses.find(({ key }) => key === 'refresh'),
    rows: editions
      .find(({ id }) => id === 'current')
      .rows.map(({ headline, source }) => [headline, source?.id]),
  }
}

const feedOf = ({ feeds }, id) => feeds.find(({ url }) => url === `http://www.${id}.test/feed`)
const entriesOf = (held, id) => held.entries.filter(({ feedId }) => feedId === feedOf(held, id).id)
/** Of words that no other paper has, so that nobody takes it for the same news; with letters that a wrong encoding spoils. */
const newTitle = (id) => `${madeWords(seeded(id), 5)} ${id}ö`

describe.each(['chromium', 'firefox'])('many sources of which each has another fault, in %s', (name) => {
  const failing = failingIn(name)
  const cases = { ...answering, ...failing }
  let newsroom
  let browser
  let page
  let before
  let after

  const go = async (hash, selector) => {
    await page.evaluate((next) => {
      location.hash = next
    }, hash)
    await page.waitFor((wanted) => document.querySelector(wanted), selector)
  }

  /** Refreshes once, and keeps asking the worker for other things until that has ended. */
  async function refresh() {
    const entryId = entriesOf(before, 'healthy')[0].id
    await page.evaluate(() => {
      window.ended = undefined
      chrome.runtime.sendMessage({ command: 'refresh', takes: {} }).then((answer) => {
        window.ended = answer
      })
    })
    let answered = 0
    let ended
    while (!ended) {
      await send(page, 'markRead', { entryIds: [entryId], isRead: true })
      await go(answered % 2 ? '#/front' : '#/sources', answered % 2 ? '.lead' : '.source-row')
      ended = await page.evaluate(() => window.ended)
      answered++
    }
    return { answered, ended }
  }

  beforeAll(async () => {
    newsroom = await startNewsroom()
    const sources = Object.keys(cases).map((id) =>
      newsroom.found(id, { title: `Paper ${id}`, language: /latin|unicode/.test(id) ? 'de' : 'en' }),
    )
    browser = await startBrowser({ browser: name, newsroom, pregrant: 'all' })
    page = await browser.openPage('sidepanel.html#/sources')
    await page.waitFor(() => document.querySelector('h1'))
    await browser.grantHost(...sources.map(({ site }) => site))
    const lines = sources.map(({ title, feeds }) => `<outline text="${title}" xmlUrl="${feeds[0].url}"/>`)
    const list = `<opml version="2.0"><body>${lines.join('')}</body></opml>`
    await send(page, 'importOpml', { base64: Buffer.from(list).toString('base64') })
    await send(page, 'refresh')
    const { entries } = await storeOf(page)
    const marked = Object.values(
      Object.groupBy(
        entries.filter(({ feedId }) => feedId),
        (one) => one.feedId,
      ),
    )
    await send(page, 'markRead', { entryIds: marked.map(([entry]) => entry.id), isRead: true })
    for (const [, entry] of marked) await send(page, 'save', { entryId: entry.id, isSaved: true })
    before = await storeOf(page)
  })
  afterAll(async () => {
    await browser?.close()
    await newsroom?.stop()
  })

  it('are all refreshed to the end, while the worker does what else it is asked and the panel shows', async () => {
    for (const id of Object.keys(cases)) expect(entriesOf(before, id)).toHaveLength(3)
    for (const [id, { fault, times, isQuiet }] of Object.entries(cases)) {
      if (!isQuiet)
        newsroom.publish(id, {
          title: newTitle(id),
          summary: madeWords(seeded(`${id} more`), 12),
          author: 'Ada Föhr',
          topic: 'ferries',
        })
      if (fault) newsroom.fault(`www.${id}.test/feed`, typeof fault === 'string' ? fault : fault(), { times })
    }
    const { answered, ended } = await refresh()
    after = await storeOf(page)
    expect(ended.value).toMatchObject({
      answered: Object.keys(answering).length,
      failed: Object.keys(failing).length,
    })
    expect(answered).toBeGreaterThan(5)
    expect(after.refresh).toMatchObject({ isRunning: false, fetching: [] })
  })

  it.each(Object.entries(answering))(
    'bring what is new where the fault does not keep it: %s',
    (id, given) => {
      const { fresh = 1, status = 200 } = given
      const { failure, failures, checks, reason } = feedOf(after, id)
      expect(failure).toBeUndefined()
      expect({ failures, reason: reason.kind }).toEqual({ failures: 0, reason: 'rhythm' })
      expect(checks.at(-1)).toMatchObject({ fresh, status })
      expect(entriesOf(after, id)).toHaveLength(3 + fresh)
      if (fresh === 1) expect(entriesOf(after, id).map(({ title }) => title)).toContain(newTitle(id))
    },
  )

  it.each(Object.entries(failing))('end in a state that has a name, and wait: %s', (id, given) => {
    const { failure, host = `www.${id}.test`, waitMs, reason } = given
    const feed = feedOf(after, id)
    expect(feed.failure).toMatchObject({ ...failure, host })
    expect(feed.checks.at(-1).failure).toEqual(feed.failure)
    expect(feed.failures).toBe(1)
    if (reason) expect(feed.reason.kind).toBe(reason)
    if (waitMs === undefined) return expect(feed.nextCheckAt).toBeGreaterThan(feed.checkedAt + 3_000_000)
    expect(feed.reason.kind).toBe('retry-after')
    expect(Math.abs(feed.nextCheckAt - feed.checkedAt - waitMs)).toBeLessThan(120_000)
  })

  it('lose nothing that is here: every entry, and every mark', () => {
    const ids = new Set(after.entries.map(({ id }) => id))
    expect(before.entries.filter(({ id }) => !ids.has(id))).toEqual([])
    expect(after.states.map(({ entryId, savedAt }) => [entryId, savedAt])).toEqual(
      expect.arrayContaining(before.states.map(({ entryId, savedAt }) => [entryId, savedAt])),
    )
  })

  it('leave the front page to all of them, however much one of them sends', () => {
    const shown = after.rows.map(([, sourceId]) => sourceId)
    const flooding = ['archive', 'ticker'].map((id) => feedOf(after, id).sourceId)
    expect(new Set(shown).size).toBeGreaterThanOrEqual(shown.length / 2)
    for (const id of flooding) expect(shown.filter((one) => one === id).length).toBeLessThan(shown.length / 4)
  })

  it('say in the list what is wrong, and on their pages what it is and what comes next', async () => {
    await go('#/sources', '.source-row')
    const wanted = Object.entries(failing)
    const rows = await page.waitFor((count) => {
      const found = [...document.querySelectorAll('.source-row')].map((row) => [
        row.dataset.row,
        row.textContent,
      ])
      return found.length === count && Object.fromEntries(found)
    }, Object.keys(cases).length)
    for (const [id, { says }] of wanted) expect(rows[feedOf(after, id).sourceId]).toContain(says)
    for (const [id, { says, next, button }] of Object.entries(cases)) {
      if (!says) continue
      await go(`#/source/${feedOf(after, id).sourceId}`, '.source-head')
      await page.waitFor((title) => document.querySelector('h1').textContent === title, `Paper ${id}`)
      const text = await page.text()
      expect(text).toContain(says)
      if (next) expect(text).toContain(next)
      if (button) expect(text).toContain(button)
    }
  })

  it('are well again at the next check, once the fault is gone', async () => {
    newsroom.clearFaults()
    await send(page, 'refresh')
    const failingNow = async () => (await storeOf(page)).feeds.filter(({ failure }) => failure)
    // Whoever has asked to be left alone, or is gone, is, until the reader asks for that one.
    const waiting = await failingNow()
    expect(new Set(waiting.map(({ reason }) => reason.kind))).toEqual(new Set(['retry-after', 'gone']))
    for (const { sourceId } of waiting) await send(page, 'refresh', { sourceId })
    expect(await failingNow()).toEqual([])
  })
})
