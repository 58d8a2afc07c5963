import { beforeEach, describe, expect, it } from 'vitest'
import bundle from '../../assets/edition/bundled.json'
import { followSource } from '../../utils/jobs/follow-source'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { markAllRead, markRead } from '../../utils/jobs/mark-read'
import { purgeUnfollowed } from '../../utils/jobs/purge-unfollowed'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { saveEntry } from '../../utils/jobs/save-entry'
import { seedEdition } from '../../utils/jobs/seed-edition'
import { undoLast } from '../../utils/jobs/undo-last'
import { unfollowSource } from '../../utils/jobs/unfollow-source'
import type { Result } from '../../utils/model/result'
import { type Desk, openDesk, pageOf, rssOf } from './desk'

let desk: Desk

function answered<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const items = [
  { title: 'Ferry returns to the northern harbour', path: '/ferry', minutesAgo: 10 },
  { title: 'Council counts its boats a second time', path: '/boats', minutesAgo: 90 },
]

/** Follows daily.test with two entries, one of them with a picture. */
async function followDaily(): Promise<void> {
  desk.web.set('https://daily.test/feed', () => rssOf('daily.test', items, { etag: '"one"' }))
  desk.web.set('https://www.daily.test/ferry', () => pageOf('Ferry', 'https://img.daily.test/a.png'))
  desk.web.set('https://www.daily.test/boats', () => pageOf('Boats'))
  desk.web.set('https://img.daily.test/a.png', () => new Response(png))
  const look = answered(await lookAtAddress(desk.context, 'https://daily.test/feed'))
  answered(await followSource(desk.context, { site: '*://*.daily.test/*', ...look }))
}

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)

beforeEach(async () => {
  desk = await openDesk()
  await seedEdition(desk.context, bundle)
})

describe('the bundled edition', () => {
  it('is seeded once, with the story, its text and every headline word for word', async () => {
    await seedEdition(desk.context, bundle)
    const edition = await desk.database.get('editions', 'current')
    const shown = edition!.rows.flatMap((row) => [row.headline, ...row.also.map((one) => one.headline)])
    expect(shown.toSorted()).toEqual([bundle.headline, ...bundle.headlines].toSorted())
    expect(await desk.database.count('entries')).toBe(18)
    expect((await desk.database.getAll('articles')).length).toBe(1)
  })

  it('stays until a refresh has headlines, then gives way and stays reachable', async () => {
    answered(await refreshDueFeeds(desk.context))
    expect((await desk.database.get('editions', 'current'))?.kind).toBe('bundled')
    await followDaily()
    answered(await refreshDueFeeds(desk.context))
    expect((await desk.database.get('editions', 'current'))?.kind).toBe('refreshed')
    expect((await desk.database.get('editions', 'bundled'))?.rows).toHaveLength(15)
  })
})

describe('a refresh', () => {
  it('brings entries, the edition, articles and their pictures', async () => {
    await followDaily()
    expect(answered(await refreshDueFeeds(desk.context))).toEqual({ answered: 1, failed: 0, fresh: 2 })
    const edition = await desk.database.get('editions', 'current')
    expect(edition?.rows.map((row) => [row.headline, row.isHere])).toEqual([
      [items[0]!.title, true],
      [items[1]!.title, true],
    ])
    expect((await desk.database.getAll('pictures'))[0]?.bytes.size).toBe(png.length)
  })

  it('says of each article that it is being fetched, while it is', async () => {
    await followDaily()
    let during: unknown
    desk.web.set('https://img.daily.test/a.png', async () => {
      during = await desk.database.get('status', 'fetching')
      return new Response(png)
    })
    answered(await refreshDueFeeds(desk.context))
    const { entryId } = (await desk.database.get('editions', 'current'))!.rows[0]!
    const entry = { entryId, since: desk.context.now() }
    expect(during).toMatchObject({ entries: expect.arrayContaining([entry]) })
    expect(await desk.database.get('status', 'fetching')).toMatchObject({ entries: [] })
  })

  it('asks nothing again when nothing is due, and asks conditionally when asked to', async () => {
    await followDaily()
    answered(await refreshDueFeeds(desk.context))
    desk.requests.length = 0
    answered(await refreshDueFeeds(desk.context))
    expect(desk.requests).toEqual([])
    desk.web.set('https://daily.test/feed', () => new Response(null, { status: 304 }))
    await makeDue(desk.context)
    expect(answered(await refreshDueFeeds(desk.context))).toEqual({ answered: 1, failed: 0, fresh: 0 })
    expect(desk.requests.map((one) => one.headers['if-none-match'])).toEqual(['"one"'])
  })

  it('doubles nothing when the same entries come again in another body', async () => {
    await followDaily()
    answered(await refreshDueFeeds(desk.context))
    desk.web.set('https://daily.test/feed', () => rssOf('daily.test', items.toReversed()))
    await makeDue(desk.context)
    expect(answered(await refreshDueFeeds(desk.context)).fresh).toBe(0)
    expect(await desk.database.count('entries')).toBe(20)
    expect(await desk.database.count('stories')).toBe(0)
  })

  it('doubles nothing, and brings nothing back that was read, when a feed has new guids for all', async () => {
    await followDaily()
    answered(await refreshDueFeeds(desk.context))
    const before = await desk.database.getAllKeys('entries')
    answered(await markAllRead(desk.context, { edition: 'current' }))
    const marks = await desk.database.getAll('readingStates')
    for (const version of [2, 2, 3]) {
      const text = await rssOf('daily.test', items).text()
      const renumbered = text.replaceAll('<guid>https', `<guid isPermaLink="false">v${version}`)
      desk.web.set('https://daily.test/feed', () => new Response(renumbered))
      await makeDue(desk.context)
      answered(await refreshDueFeeds(desk.context))
      expect(await desk.database.getAllKeys('entries')).toEqual(before)
    }
    expect(await desk.database.getAll('readingStates')).toEqual(marks)
    expect(marks.length).toBeGreaterThan(0)
  })

  it('keeps the old edition and says why when a source does not answer', async () => {
    await followDaily()
    answered(await refreshDueFeeds(desk.context))
    desk.web.delete('https://daily.test/feed')
    await makeDue(desk.context)
    expect(answered(await refreshDueFeeds(desk.context)).failed).toBe(1)
    const [feed] = await desk.database.getAll('feeds')
    expect(feed?.failure).toEqual({ kind: 'no-answer', host: 'daily.test' })
    expect((await desk.database.get('editions', 'current'))?.rows).toHaveLength(2)
  })

  it('does nothing without a network', async () => {
    await followDaily()
    desk.setOnline(false)
    expect(await refreshDueFeeds(desk.context)).toEqual({ isOk: false, failure: { kind: 'offline' } })
    expect((await desk.database.getAll('feeds'))[0]?.failure).toBeUndefined()
  })

  it('tells one headline of two sources once', async () => {
    await followDaily()
    const same = [{ ...items[0]!, path: '/same', minutesAgo: 5 }]
    desk.web.set('https://evening.test/feed', () => rssOf('evening.test', same))
    const look = answered(await lookAtAddress(desk.context, 'https://evening.test/feed'))
    answered(await followSource(desk.context, { site: '*://*.evening.test/*', ...look }))
    answered(await refreshDueFeeds(desk.context))
    const edition = await desk.database.get('editions', 'current')
    expect(edition?.rows.map((row) => row.sourceCount)).toEqual([2, 1])
  })
})

describe('following', () => {
  it('refuses a feed that is followed under another spelling', async () => {
    await followDaily()
    desk.web.set('http://www.daily.test/feed/', () => rssOf('daily.test', items))
    const look = answered(await lookAtAddress(desk.context, 'http://www.daily.test/feed/'))
    expect(look.offers[0]?.followedAs?.title).toBe('daily.test')
    const again = await followSource(desk.context, { site: '*://*.daily.test/*', ...look })
    expect(again).toMatchObject({ isOk: false, failure: { kind: 'already-followed', title: 'daily.test' } })
  })

  it('offers the feeds that a page declares, and says so where there are none', async () => {
    const html =
      '<html><head><link rel="alternate" type="application/rss+xml" href="https://daily.test/feed">'
    desk.web.set('https://daily.test/feed', () => rssOf('daily.test', items))
    desk.web.set(
      'https://daily.test/',
      () => new Response(html, { headers: { 'content-type': 'text/html' } }),
    )
    desk.web.set('https://evening.test/bare', () => pageOf('Bare'))
    const look = answered(await lookAtAddress(desk.context, 'daily.test'))
    expect(look.offers.map((offer) => [offer.url, offer.entryCount])).toEqual([
      ['https://daily.test/feed', 2],
    ])
    expect(await lookAtAddress(desk.context, 'https://evening.test/bare')).toEqual({
      isOk: false,
      failure: { kind: 'no-feed-on-page', host: 'evening.test' },
    })
  })

  it('says what is wrong with an address', async () => {
    expect(await lookAtAddress(desk.context, ' ')).toMatchObject({ failure: { kind: 'no-address' } })
    expect(await lookAtAddress(desk.context, 'elsewhere.test')).toMatchObject({
      failure: { kind: 'not-allowed', host: 'elsewhere.test' },
    })
    expect(await lookAtAddress(desk.context, 'daily.test')).toMatchObject({
      failure: { kind: 'no-answer', host: 'daily.test' },
    })
  })

  it('can be undone with everything in place, and in the end gives the site back', async () => {
    await followDaily()
    answered(await refreshDueFeeds(desk.context))
    const [source] = await desk.database.getAll('sources')
    answered(await unfollowSource(desk.context, { sourceId: source!.id }))
    expect((await desk.database.get('editions', 'current'))?.rows).toHaveLength(0)
    expect(answered(await undoLast(desk.context)).title).toBe('daily.test')
    expect((await desk.database.get('editions', 'current'))?.rows).toHaveLength(2)
    const [entry] = (await desk.database.get('editions', 'current'))!.rows
    answered(await saveEntry(desk.context, { entryId: entry!.entryId, isSaved: true }))
    answered(await unfollowSource(desk.context, { sourceId: source!.id }))
    desk.pass(1)
    expect(await purgeUnfollowed(desk.context, desk.context.now())).toEqual(['*://*.daily.test/*'])
    expect(await desk.database.count('entries')).toBe(19)
    expect(await desk.database.get('entries', entry!.entryId)).toBeDefined()
  })
})

describe('marks', () => {
  it('mark a row read in the edition and take it back', async () => {
    const row = (await desk.database.get('editions', 'current'))!.rows[1]!
    answered(await markRead(desk.context, { entryIds: row.entryIds, isRead: true }))
    const readNow = async (id: 'current' | 'bundled') =>
      (await desk.database.get('editions', id))!.rows.filter((one) => one.isRead).length
    expect([await readNow('current'), await readNow('bundled')]).toEqual([1, 1])
    expect(answered(await markAllRead(desk.context, { edition: 'current' }))).toEqual({ storyCount: 14 })
    expect(await readNow('current')).toBe(15)
    answered(await undoLast(desk.context))
    expect(await readNow('current')).toBe(1)
    answered(await undoLast(desk.context))
    expect(await readNow('current')).toBe(0)
    // Opening marks read too, but it is no act to take back.
    answered(await markRead(desk.context, { entryIds: row.entryIds, isRead: true, isQuiet: true }))
    expect(await undoLast(desk.context)).toEqual({ isOk: false, failure: { kind: 'nothing-to-undo' } })
  })
})
