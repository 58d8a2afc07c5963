import type { Entry } from '../../utils/model/entry'
import type { FeedId, SourceId } from '../../utils/model/ids'
import { type Desk, rssOf, start } from './desk'

const day = 24 * 3_600_000

/** Follows a source whose feed holds the report of a day, and no other. */
export async function followDaily(desk: Desk, at: number): Promise<void> {
  const host = `daily${at}.test`
  desk.allowed.add(host)
  desk.web.set(`https://${host}/feed`, () => reportOf(host, Math.round((desk.context.now() - start) / day)))
  const transaction = desk.database.transaction(['sources', 'feeds'], 'readwrite')
  await transaction.objectStore('sources').put({
    ...{ id: `s${at}` as SourceId, title: host, site: `*://*.${host}/*` },
    ...{ followedAt: 0, missingSites: [], isTextOff: true },
  })
  await transaction.objectStore('feeds').put({
    ...{ id: `f${at}` as FeedId, sourceId: `s${at}` as SourceId, url: `https://${host}/feed` },
    ...{ format: 'rss', title: host, nextCheckAt: 0, failures: 0, checks: [] },
  })
}

export const reportOf = (host: string, onDay: number): Response =>
  rssOf(host, [
    {
      ...{ title: `Report of day ${onDay} from the harbour of ${host}`, path: `/${onDay}` },
      minutesAgo: -onDay * 24 * 60,
    },
  ])

/** What the feeds brought, oldest first. */
export async function reports({ database }: Desk): Promise<Entry[]> {
  const entries = await database.getAll('entries')
  return entries.filter(({ feedId }) => feedId).sort((one, other) => one.sortAt - other.sortAt)
}

/** Everything that may not be without its entry. */
export async function orphans({ database }: Desk): Promise<unknown[]> {
  const ids = new Set(await database.getAllKeys('entries'))
  const stories = await database.getAll('stories')
  const texts = await database.getAllKeys('feedTexts')
  const articles = await database.getAllKeys('articles')
  const pictures = (await database.getAllKeys('pictures')).map(([entryId]) => entryId)
  return [
    ...stories.filter(({ leadId, entryIds }) => !entryIds.includes(leadId) || entryIds.length === 0),
    ...stories.flatMap(({ entryIds }) => entryIds.filter((id) => !ids.has(id))),
    ...[...texts, ...articles, ...pictures].filter((id) => !ids.has(id)),
  ]
}
