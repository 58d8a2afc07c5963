import { beforeEach, describe, expect, it } from 'vitest'
import { purgeUnfollowed } from '../../utils/jobs/purge-unfollowed'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { unfollowSource } from '../../utils/jobs/unfollow-source'
import type { FeedId, SourceId } from '../../utils/model/ids'
import { newestStories } from '../../utils/store/queries/newest-stories'
import { storiesQuery } from '../../utils/store/queries/stories'
import { ask } from '../../utils/store/query'
import { headlineKey } from '../../utils/story/title-keys'
import { type Desk, type FeedItem, openDesk, rssOf, start } from './desk'

let desk: Desk

const harbour = { title: 'Council counts the boats in the harbour', path: '/harbour', minutesAgo: 30 }
const lone = { title: 'Lighthouse keeper retires after forty years', path: '/keeper', minutesAgo: 60 }

async function follow(name: string, items: FeedItem[]): Promise<void> {
  desk.allowed.add(`${name}.test`)
  const url = `https://${name}.test/feed`
  const id = name as SourceId
  await desk.database.put('sources', {
    ...{ id, title: name, site: `*://*.${name}.test/*`, followedAt: start, missingSites: [] },
  })
  await desk.database.put('feeds', {
    ...{ id: `feed-${name}` as FeedId, sourceId: id, url, format: 'rss', title: name },
    ...{ nextCheckAt: 0, failures: 0, checks: [] },
  })
  publish(name, items)
}

const publish = (name: string, items: FeedItem[]) =>
  desk.web.set(`https://${name}.test/feed`, () => rssOf(`${name}.test`, items))

async function refresh(): Promise<void> {
  await makeDue(desk.context)
  expect((await refreshDueFeeds(desk.context)).isOk).toBe(true)
}

/** A refresh whose first transaction with entries never commits. */
async function dieWhileWriting(): Promise<void> {
  const { put } = IDBObjectStore.prototype
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    if (this.name === 'entries') throw new Error('the worker died')
    return put.apply(this, given)
  }
  await refreshDueFeeds(desk.context).catch(() => {})
  IDBObjectStore.prototype.put = put
  expect(await desk.database.count('entries')).toBe(0)
  expect(await desk.database.count('headlines')).toBe(0)
}

async function shown() {
  const stories = await ask(storiesQuery, 50)
  if (!stories.isOk) throw new Error(stories.failure.kind)
  const { rows, storyCount } = stories.value
  expect(storyCount).toBe(rows.length)
  return rows.map(({ headline, source, sourceCount }) => `${headline} (${source?.title}, ${sourceCount})`)
}

describe('a story', () => {
  beforeEach(async () => {
    desk = await openDesk()
  })

  it('of one entry has no row, and is shown all the same', async () => {
    await follow('daily', [harbour, lone])
    await refresh()
    expect(await desk.database.count('stories')).toBe(0)
    expect(await shown()).toEqual([`${harbour.title} (daily, 1)`, `${lone.title} (daily, 1)`])
  })

  it('gathers what another source says under the same headline in a later refresh', async () => {
    await follow('daily', [harbour, lone])
    await refresh()
    await follow('evening', [{ ...harbour, path: '/same', minutesAgo: 5 }])
    await refresh()
    expect(await shown()).toEqual([`${harbour.title} (daily, 2)`, `${lone.title} (daily, 1)`])
    const entries = await desk.database.getAll('entries')
    expect(new Set(entries.map(({ storyId }) => storyId)).size).toBe(2)
  })

  it('gathers what other sources say in other words, and counts agency copy as one voice', async () => {
    const copy = {
      title: 'Selkie ferry owner must pay for salvage off Skerry Point, court rules',
      minutesAgo: 50,
    }
    await follow('daily', [{ ...copy, path: '/a' }])
    await follow('evening', [{ ...copy, path: '/b', minutesAgo: 40 }])
    await refresh()
    const own = {
      title: 'Court: Selkie owner must pay salvage of ferry at Skerry Point',
      path: '/c',
      minutesAgo: 20,
    }
    await follow('island', [own, { ...lone, minutesAgo: 10 }])
    await refresh()
    const [story, ...others] = await desk.database.getAll('stories')
    expect(others).toEqual([])
    expect(story?.sourceIds).toEqual(['daily', 'evening', 'island'])
    expect(story?.voiceIds).toEqual(['daily', 'island'])
    expect(story?.copyIds).toEqual([story?.entryIds[1]])
    const headlines = await desk.database.getAll('headlines')
    expect(headlines.map((row) => row.headlines.length)).toEqual([1, 1, 2])
  })

  it('is found by its words alone in a row from before there were facts', async () => {
    await follow('daily', [harbour])
    await refresh()
    const row = (await desk.database.get('headlines', 'feed-daily' as FeedId))!
    const headlines = row.headlines.map((one) => ({ ...one, key: headlineKey(harbour.title)! }))
    await desk.database.put('headlines', { feedId: row.feedId, headlines })
    await follow('evening', [{ ...harbour, path: '/same', minutesAgo: 5 }])
    publish('daily', [harbour, lone])
    await refresh()
    expect(await shown()).toEqual([`${harbour.title} (daily, 2)`, `${lone.title} (daily, 1)`])
    const after = await desk.database.get('headlines', 'feed-daily' as FeedId)
    expect(after?.headlines.map(({ key }) => key === undefined)).toEqual([false, true])
  })

  it('is the same whichever feed answers first, and where the worker dies while it writes', async () => {
    const telling = [
      'Ferry runs aground off Skerry Point with 112 aboard',
      '112 passengers taken off ferry aground at Skerry Point',
      'Fog blamed for ferry aground off Skerry Point',
      'Orchard tax splits the Marrowbay parliament',
      'Marrowbay parliament split over orchard tax',
    ]
    const run = async (order: readonly number[], dies: boolean) => {
      desk = await openDesk()
      for (const at of order)
        await follow(`paper${at}`, [{ title: telling[at]!, path: `/${at}`, minutesAgo: 50 - at }])
      if (dies) await dieWhileWriting()
      await refresh()
      const entries = await desk.database.getAll('entries')
      expect(entries).toHaveLength(telling.length)
      return Object.fromEntries(entries.map(({ title, storyId }) => [title, storyId]))
    }
    const whole = await run([0, 1, 2, 3, 4], false)
    expect(new Set(Object.values(whole)).size).toBe(2)
    expect(await run([4, 2, 0, 3, 1], false)).toEqual(whole)
    expect(await run([1, 3, 4, 0, 2], true)).toEqual(whole)
  })

  it('of an entry that is gone takes in none that come after it', async () => {
    await follow('daily', [harbour])
    await refresh()
    await unfollowSource(desk.context, { sourceId: 'daily' as SourceId })
    await desk.database.delete('headlines', 'feed-daily' as FeedId)
    await desk.database.put('headlines', {
      feedId: 'feed-gone' as FeedId,
      headlines: [
        {
          key: headlineKey(harbour.title)!,
          entryId: 'gone' as never,
          storyId: 'gone' as never,
          sortAt: start,
        },
      ],
    })
    await purgeUnfollowed(desk.context, start + 1)
    await follow('evening', [harbour])
    await refresh()
    expect(await shown()).toEqual([`${harbour.title} (evening, 1)`])
    const [entry] = await desk.database.getAll('entries')
    expect(entry?.storyId).toBe(entry?.id)
  })

  it('loses its headlines with its source', async () => {
    await follow('daily', [harbour])
    await refresh()
    expect(await desk.database.count('headlines')).toBe(1)
    await unfollowSource(desk.context, { sourceId: 'daily' as SourceId })
    await purgeUnfollowed(desk.context, start + 1)
    expect(await desk.database.count('headlines')).toBe(0)
  })

  it('moves up when one of its entries is dated anew', async () => {
    await follow('daily', [harbour])
    await follow('evening', [
      { ...harbour, path: '/same', minutesAgo: 25 },
      { ...lone, minutesAgo: 10 },
    ])
    await refresh()
    expect((await shown())[0]).toContain(lone.title)
    publish('daily', [{ ...harbour, minutesAgo: 2 }])
    await refresh()
    expect((await shown())[0]).toContain(harbour.title)
  })

  it('is read with the newest in a few questions, however many there are', async () => {
    const many = Array.from({ length: 200 }, (_, at) => ({
      title: `Report ${at} of the harbour office`,
      path: `/${at}`,
      minutesAgo: at,
    }))
    await follow('daily', many)
    await refresh()
    const read = desk.database.transaction(['entries', 'stories'])
    const newest = await newestStories(read, 20, new Set(['daily' as SourceId]))
    expect(newest.map(({ lastAt }) => lastAt)).toEqual(
      many.slice(0, 20).map(({ minutesAgo }) => start - minutesAgo * 60_000),
    )
  })
})
