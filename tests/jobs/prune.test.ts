import { beforeEach, describe, expect, it } from 'vitest'
import bundle from '../../assets/edition/bundled.json'
import { keepArticle } from '../../utils/jobs/keep-article'
import { markRead } from '../../utils/jobs/mark-read'
import { isPruneDue, prune } from '../../utils/jobs/prune'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { saveEntry } from '../../utils/jobs/save-entry'
import { seedEdition } from '../../utils/jobs/seed-edition'
import { undoLast } from '../../utils/jobs/undo-last'
import type { Entry } from '../../utils/model/entry'
import type { EntryId, FeedId, SourceId } from '../../utils/model/ids'
import { type Desk, openDesk, pageOf, rssOf, start } from './desk'
import { followDaily, orphans, reportOf, reports } from './reports'

const day = 24 * 3_600_000
const bundled = 18
let desk: Desk

async function refresh(): Promise<void> {
  await makeDue(desk.context)
  await refreshDueFeeds(desk.context)
}

beforeEach(async () => {
  desk = await openDesk()
  await seedEdition(desk.context, bundle)
})

describe('pruning', () => {
  it.each([1, 15, 512, 600])('keeps of %i sources what is new and what their feeds hold', async (count) => {
    for (let at = 0; at < count; at += 1) await followDaily(desk, at)
    await refresh()
    desk.pass(day)
    await refresh()
    desk.pass(40 * day)
    // What the feeds held last is older than what is kept, too: it would come back as new.
    await prune(desk.context)
    const left = await reports(desk)
    expect(left.length).toBeGreaterThanOrEqual(count)
    expect(new Set(left.map(({ sourceId }) => sourceId)).size).toBe(count)
    await refresh()
    await prune(desk.context)
    const shownNow = (await desk.database.get('editions', 'current'))!.rows.flatMap((row) => row.entryIds)
    const dayZero = (await reports(desk)).filter(({ title }) => title.startsWith('Report of day 0'))
    expect(dayZero.filter(({ id }) => !shownNow.includes(id))).toEqual([])
    expect(await desk.database.count('entries')).toBe(bundled + (await reports(desk)).length)
    expect(await orphans(desk)).toEqual([])
  })

  it('keeps what is saved, and what an undo would save again', async () => {
    await followDaily(desk, 1)
    await refresh()
    const [entry] = await reports(desk)
    await saveEntry(desk.context, { entryId: entry!.id, isSaved: true })
    await nextReports()
    await prune(desk.context)
    expect((await reports(desk))[0]).toEqual(entry)
    await saveEntry(desk.context, { entryId: entry!.id, isSaved: false })
    await prune(desk.context)
    await undoLast(desk.context)
    await prune(desk.context)
    expect((await reports(desk))[0]).toEqual(entry)
    await saveEntry(desk.context, { entryId: entry!.id, isSaved: false })
    await desk.database.clear('undos')
    await prune(desk.context)
    expect((await reports(desk)).map(({ id }) => id)).not.toContain(entry!.id)
    expect(await orphans(desk)).toEqual([])
  })

  it('forgets a read mark half a year after its entry, which comes back as read until then', async () => {
    await followDaily(desk, 1)
    await refresh()
    const [{ id: entryId }] = (await reports(desk)) as [Entry]
    await markRead(desk.context, { entryIds: [entryId], isRead: true })
    await nextReports()
    await prune(desk.context)
    expect((await reports(desk)).map(({ id }) => id)).not.toContain(entryId)
    desk.web.set('https://daily1.test/feed', () => reportOf('daily1.test', 0))
    await refresh()
    expect((await reports(desk)).filter(({ id }) => id === entryId)).toHaveLength(1)
    const rows = (await desk.database.get('editions', 'current'))!.rows
    expect(rows.find((row) => row.entryId === entryId)?.isRead).toBe(true)
    desk.web.set('https://daily1.test/feed', () => reportOf('daily1.test', 120))
    await nextReports()
    await prune(desk.context)
    expect(await desk.database.get('readingStates', entryId)).toBeDefined()
    desk.pass(181 * day)
    await prune(desk.context)
    expect(await desk.database.get('readingStates', entryId)).toBeUndefined()
  })

  it('takes what a feed held that is not there any more', async () => {
    await followDaily(desk, 1)
    await refresh()
    await desk.database.delete('feeds', 'f1' as FeedId)
    await desk.database.delete('editions', 'current')
    await prune(desk.context)
    expect(await reports(desk)).toHaveLength(1)
    desk.pass(40 * day)
    await prune(desk.context)
    expect(await reports(desk)).toEqual([])
    expect(await desk.database.count('answers')).toBe(0)
    expect(await desk.database.count('headlines')).toBe(0)
  })

  it('takes an empty answer for a slip: what the feed held before it stays', async () => {
    await followDaily(desk, 1)
    await refresh()
    desk.pass(40 * day)
    desk.web.set('https://daily1.test/feed', () => rssOf('daily1.test', []))
    await refresh()
    await desk.database.delete('editions', 'current')
    await prune(desk.context)
    expect(await reports(desk)).toHaveLength(1)
  })

  it('leaves a story that others still tell, led by one of them', async () => {
    const headline = 'Ferry returns to the northern harbour'
    for (const at of [1, 2, 3]) {
      await followDaily(desk, at)
      desk.web.set(`https://daily${at}.test/feed`, () =>
        rssOf(`daily${at}.test`, [{ title: headline, path: '/ferry', minutesAgo: 10 + at }]),
      )
    }
    await refresh()
    const [story] = await desk.database.getAll('stories')
    const [lead, ...others] = story!.entryIds
    for (const entryId of others) await saveEntry(desk.context, { entryId, isSaved: true })
    for (const at of [1, 2, 3])
      desk.web.set(`https://daily${at}.test/feed`, () => reportOf(`daily${at}.test`, 90))
    await nextReports()
    await prune(desk.context)
    expect((await reports(desk)).map(({ id }) => id)).not.toContain(lead)
    const left = await desk.database.get('stories', story!.id)
    expect(left).toMatchObject({ leadId: others[0], entryIds: others })
    expect(left?.sourceIds).toHaveLength(2)
    await saveEntry(desk.context, { entryId: others[0]!, isSaved: false })
    await desk.database.clear('undos')
    await prune(desk.context)
    expect(await desk.database.get('stories', story!.id)).toMatchObject({ entryIds: [others[1]] })
    expect(await desk.database.get('entries', others[1]!)).toBeDefined()
    expect(await orphans(desk)).toEqual([])
  })

  it('goes on where it was cut off, and leaves a whole store behind it in between', async () => {
    await putOld(1200)
    const { transaction } = desk.database
    let writes = 0
    const dying = new Proxy(desk.database, {
      get: (target, key) =>
        key === 'transaction'
          ? (...given: Parameters<typeof transaction>) => {
              if (given[1] === 'readwrite' && ++writes === 3) throw new Error('killed')
              return target.transaction(...given)
            }
          : bound(target, key),
    })
    await expect(prune({ ...desk.context, database: dying })).rejects.toThrow('killed')
    // The bundled entries are asked about first.
    expect(await reports(desk)).toHaveLength(700 + bundled)
    expect(await orphans(desk)).toEqual([])
    expect(await isPruneDue(desk.context)).toBe(true)
    await prune(desk.context)
    expect(await reports(desk)).toEqual([])
    expect(await orphans(desk)).toEqual([])
  })

  it('is due once a day, also where the clock was set back', async () => {
    expect(await isPruneDue(desk.context)).toBe(true)
    await prune(desk.context)
    expect(await isPruneDue(desk.context)).toBe(false)
    desk.pass(day)
    expect(await isPruneDue(desk.context)).toBe(true)
    await prune(desk.context)
    desk.pass(-day)
    expect(await isPruneDue(desk.context)).toBe(true)
  })

  it('leaves no article of an entry that went while it was being fetched', async () => {
    await followDaily(desk, 1)
    await refresh()
    const [entry] = await reports(desk)
    desk.web.set(entry!.url!, async () => {
      await desk.database.delete('entries', entry!.id)
      await desk.database.delete('stories', entry!.storyId)
      return pageOf('Late')
    })
    await keepArticle(desk.context, entry!.id)
    expect(await orphans(desk)).toEqual([])
  })
})

/** Two months later every feed tells of another day, and the front page of that. */
async function nextReports(): Promise<void> {
  desk.pass(60 * day)
  await refresh()
  const edition = (await desk.database.get('editions', 'current'))!
  await desk.database.put('editions', { ...edition, rows: [] })
}

/** Entries that are old, of a feed that holds none of them. */
async function putOld(count: number): Promise<void> {
  await followDaily(desk, 1)
  await desk.database.put('answers', { feedId: 'f1' as FeedId, entryIds: [] })
  const transaction = desk.database.transaction(['entries', 'stories', 'feedTexts'], 'readwrite')
  for (let at = 0; at < count; at += 1) {
    const id = `f1.${at}` as EntryId
    const sortAt = start - 50 * day
    const storyId = id as never
    const entry = { id, storyId, feedId: 'f1' as FeedId, sourceId: 's1' as SourceId, title: id, authors: [] }
    void transaction.objectStore('entries').put({ ...entry, seenAt: sortAt, sortAt })
    void transaction
      .objectStore('stories')
      .put({ id: storyId, leadId: id, entryIds: [id], sourceIds: ['s1' as SourceId], lastAt: sortAt })
    void transaction.objectStore('feedTexts').put({ entryId: id, html: 'The harbour stayed quiet.' })
  }
  await transaction.done
}

function bound(target: object, key: PropertyKey): unknown {
  const value = Reflect.get(target, key)
  return typeof value === 'function' ? value.bind(target) : value
}
