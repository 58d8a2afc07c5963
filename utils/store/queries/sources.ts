import type { Entry } from '../../model/entry'
import type { SourceId } from '../../model/ids'
import type { Feed, Source } from '../../model/source'
import { defineQuery, type ReadTransaction } from '../query'

export interface FollowedSource {
  source: Source
  feeds: Feed[]
}

/** Every source that is followed, by title. */
export const sourcesQuery = defineQuery(['sources', 'feeds'], async (read): Promise<FollowedSource[]> => {
  const [sources, feeds] = await Promise.all([
    read.objectStore('sources').getAll(),
    read.objectStore('feeds').getAll(),
  ])
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  const feedsOf = Map.groupBy(feeds, (feed) => feed.sourceId)
  return sources
    .filter((source) => source.unfollowedAt === undefined)
    .map((source) => ({ source, feeds: feedsOf.get(source.id) ?? [] }))
    .sort((one, other) => compare(one.source.title, other.source.title))
})

/** When each source last published, by its newest entry on this device. Reads only where `isWanted`. */
export const lastPublishedQuery = defineQuery(
  ['sources', 'entries'],
  async (read, isWanted: boolean): Promise<Map<SourceId, number>> => {
    const ids = isWanted ? await read.objectStore('sources').getAllKeys() : []
    const index = read.objectStore('entries').index('bySource')
    const newest = await Promise.all(
      ids.map((id) => index.openKeyCursor(IDBKeyRange.bound([id], [id, []]), 'prev')),
    )
    return new Map(newest.flatMap((cursor, at) => (cursor ? [[ids[at]!, cursor.key[1]] as const] : [])))
  },
)

/** Whether anything is followed. */
export const followsAnyQuery = defineQuery(['sources'], async (read): Promise<boolean> => {
  const sources = await read.objectStore('sources').getAll()
  return sources.some((source) => source.unfollowedAt === undefined)
})

export interface SourceDetail extends FollowedSource {
  entryCount: number
  latest: Pick<Entry, 'title' | 'publishedAt' | 'language' | 'direction'>[]
}

/** One source with what it last published; undefined where it is not followed. */
export const sourceQuery = defineQuery(
  ['sources', 'feeds', 'entries'],
  async (read, id: SourceId): Promise<SourceDetail | undefined> => {
    const source = await read.objectStore('sources').get(id)
    if (!source || source.unfollowedAt !== undefined) return undefined
    const [feeds, entryCount, latest] = await Promise.all([
      read.objectStore('feeds').index('bySource').getAll(id),
      read
        .objectStore('entries')
        .index('bySource')
        .count(IDBKeyRange.bound([id], [id, []])),
      latestOf(read, id),
    ])
    return { source, feeds, entryCount, latest }
  },
)

async function latestOf(read: ReadTransaction, id: SourceId) {
  const latest: SourceDetail['latest'] = []
  const range = IDBKeyRange.bound([id], [id, []])
  let cursor = await read.objectStore('entries').index('bySource').openCursor(range, 'prev')
  while (cursor && latest.length < 5) {
    const { title, publishedAt, language, direction } = cursor.value
    latest.push({ title, publishedAt, language, direction })
    cursor = await cursor.continue()
  }
  return latest
}
