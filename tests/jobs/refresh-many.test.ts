import { beforeEach, describe, expect, it } from 'vitest'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import type { FeedId, SourceId } from '../../utils/model/ids'
import { onChange } from '../../utils/store/changes'
import type { TableName } from '../../utils/store/schema'
import { type Desk, openDesk, rssOf, start } from './desk'

const count = 600
let desk: Desk

/** Follows `count` sources on hosts of their own, two feeds to the first host, each with one entry and an ETag. */
async function followMany(): Promise<void> {
  const transaction = desk.database.transaction(['sources', 'feeds'], 'readwrite')
  for (let index = 0; index < count; index += 1) {
    const host = index < 2 ? 'shared.test' : `daily${index}.test`
    const url = `https://${host}/feed${index}`
    const id = `s${index}` as SourceId
    desk.allowed.add(host)
    desk.web.set(url, () =>
      desk.requests.at(-1)?.headers['if-none-match']
        ? new Response(null, { status: 304 })
        : rssOf(
            host,
            [{ title: `Report ${index} of the harbour council`, path: `/${index}`, minutesAgo: index }],
            {
              etag: `"${index}"`,
            },
          ),
    )
    void transaction
      .objectStore('sources')
      .put({ id, title: host, site: `*://*.${host}/*`, followedAt: 0, missingSites: [] })
    void transaction.objectStore('feeds').put({
      ...{ id: `f${index}` as FeedId, sourceId: id, url, format: 'rss', title: host },
      ...{ nextCheckAt: 0, failures: 0, checks: [] },
    })
  }
  await transaction.done
}

/** Counts the rows that are written, by table, until the function that it gives is called. */
function countRows(): () => Partial<Record<string, number>> {
  const { put } = IDBObjectStore.prototype
  const rows: Partial<Record<string, number>> = {}
  IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given: Parameters<typeof put>) {
    rows[this.name] = (rows[this.name] ?? 0) + 1
    return put.apply(this, given)
  }
  return () => {
    IDBObjectStore.prototype.put = put
    return rows
  }
}

describe('a refresh of 600 sources', () => {
  beforeEach(async () => {
    desk = await openDesk()
    await followMany()
  })

  it('never asks one host twice at once, and everything once', async () => {
    const open = new Map<string, number>()
    let most = 0
    const { fetch } = desk.context
    desk.context.fetch = async (input, init) => {
      const { host } = new URL(String(input))
      open.set(host, (open.get(host) ?? 0) + 1)
      most = Math.max(most, open.get(host)!)
      await new Promise((resolve) => setTimeout(resolve))
      return fetch(input, init).finally(() => open.set(host, open.get(host)! - 1))
    }
    const summary = await refreshDueFeeds(desk.context)
    expect(summary).toEqual({ isOk: true, value: { answered: count, failed: 0, fresh: count } })
    expect(most).toBe(1)
    expect(await desk.database.count('entries')).toBe(count)
  })

  it('asks first what the reader has read on the front page, then the rest of it, and last what is ranked lower', async () => {
    await refreshDueFeeds(desk.context)
    const edition = (await desk.database.get('editions', 'current'))!
    const [read, ...others] = edition.rows.map((row) => ({ ...row, isRead: false }))
    await desk.database.put('editions', { ...edition, rows: [...others, { ...read!, isRead: true }] })
    const lower = await desk.database.get('sources', 's300' as SourceId)
    await desk.database.put('sources', { ...lower!, rank: 'lower' })
    desk.requests.length = 0
    desk.pass(86_400_000)
    await refreshDueFeeds(desk.context)
    const feeds = await desk.database.getAll('feeds')
    const asked = desk.requests.flatMap(({ url }) => feeds.find((feed) => feed.url === url)?.sourceId ?? [])
    const shown = new Set(edition.rows.flatMap(({ source }) => source?.id ?? []))
    expect(asked).toHaveLength(count)
    expect(asked[0]).toBe(read!.source!.id)
    expect(new Set(asked.slice(0, shown.size))).toEqual(shown)
    expect(asked.at(-1)).toBe('s300')
  })

  it('goes on where one feed makes it stumble, and says so of that one', async () => {
    const { isAllowed } = desk.context
    desk.context.isAllowed = async (address) => {
      if (address.includes('daily7.test')) throw new Error('no such place')
      return isAllowed(address)
    }
    const summary = await refreshDueFeeds(desk.context)
    expect(summary).toEqual({ isOk: true, value: { answered: count - 1, failed: 1, fresh: count - 1 } })
    const feed = await desk.database.get('feeds', 'f7' as FeedId)
    expect(feed?.failure).toEqual({ kind: 'broken-feed', host: 'daily7.test', detail: 'no such place' })
  })

  it('asked for by the reader leaves alone whoever has asked to be left alone', async () => {
    await refreshDueFeeds(desk.context)
    const feed = await desk.database.get('feeds', 'f5' as FeedId)
    const waiting = { kind: 'retry-after' as const, waitMs: 3_600_000 }
    await desk.database.put('feeds', { ...feed!, reason: waiting })
    await makeDue(desk.context)
    const due = await desk.database.getAllFromIndex('feeds', 'byNextCheck', IDBKeyRange.upperBound(start))
    expect(due).toHaveLength(count - 1)
    await makeDue(desk.context, 's5' as SourceId)
    expect((await desk.database.get('feeds', 'f5' as FeedId))?.nextCheckAt).toBe(start)
  })

  it('writes one row a feed where nothing is new, and rings for no table of entries', async () => {
    await refreshDueFeeds(desk.context)
    desk.pass(24 * 3_600_000)
    const rung = new Set<TableName>()
    const stop = onChange((tables) => {
      for (const table of tables) rung.add(table)
    })
    const counted = countRows()
    await refreshDueFeeds(desk.context)
    const { feeds, entries, stories, feedTexts, sources, answers } = counted()
    stop()
    expect({ feeds, entries, stories, feedTexts, sources, answers }).toEqual({ feeds: count })
    for (const table of ['entries', 'stories', 'feedTexts', 'sources'] as const)
      expect(rung.has(table)).toBe(false)
  })
})
