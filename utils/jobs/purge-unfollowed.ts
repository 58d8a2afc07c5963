import type { EntryId, SourceId } from '../model/ids'
import { type Feed, type Source, sitesOf } from '../model/source'
import { type WriteTransaction, write } from '../store/write'
import { needsSite } from '../url/needs-site'
import type { JobContext } from './job-context'

/**
 * Deletes sources that were unfollowed before `before`, with their feeds, entries and articles; what was saved stays.
 * Gives the sites that no source needs any more.
 */
export async function purgeUnfollowed(context: JobContext, before: number): Promise<string[]> {
  const tables = [
    'sources',
    'feeds',
    'entries',
    'stories',
    'readingStates',
    'feedTexts',
    'articles',
    'pictures',
    'undos',
    'headlines',
  ] as const
  const sources = await context.database.getAll('sources')
  const gone = sources.filter((one) => one.unfollowedAt !== undefined && one.unfollowedAt < before)
  if (gone.length === 0) return []
  await write(context.database, tables, async (transaction) => {
    for (const source of gone) await purgeSource(transaction as unknown as WriteTransaction, source.id)
  })
  const kept = sources.filter((one) => !gone.includes(one))
  return sitesToGiveBack(gone, kept, await context.database.getAll('feeds'))
}

function sitesToGiveBack(gone: readonly Source[], kept: readonly Source[], feeds: readonly Feed[]): string[] {
  const feedsOf = Map.groupBy(feeds, (feed) => feed.sourceId)
  const users = kept.map((source) => ({ source, feeds: feedsOf.get(source.id) ?? [] }))
  const sites = new Set(gone.flatMap(sitesOf))
  return [...sites].filter((site) => !users.some((user) => needsSite(user, site)))
}

async function purgeSource(transaction: WriteTransaction, id: SourceId): Promise<void> {
  const feeds = transaction.objectStore('feeds')
  for (const key of await feeds.index('bySource').getAllKeys(id)) {
    await feeds.delete(key)
    await transaction.objectStore('headlines').delete(key)
  }
  const entries = transaction.objectStore('entries')
  const range = IDBKeyRange.bound([id], [id, []])
  for (const key of await entries.index('bySource').getAllKeys(range)) await purgeEntry(transaction, key)
  await transaction.objectStore('sources').delete(id)
  const undos = transaction.objectStore('undos')
  for (const undo of await undos.getAll())
    if (undo.kind === 'unfollow' && undo.sourceId === id) await undos.delete(undo.id!)
}

async function purgeEntry(transaction: WriteTransaction, id: EntryId): Promise<void> {
  const state = await transaction.objectStore('readingStates').get(id)
  if (state?.savedAt !== undefined) return
  const entry = await transaction.objectStore('entries').get(id)
  const story = entry && (await transaction.objectStore('stories').get(entry.storyId))
  if (story) {
    const entryIds = story.entryIds.filter((one) => one !== id)
    const [leadId] = entryIds
    if (!leadId) await transaction.objectStore('stories').delete(story.id)
    else
      await transaction.objectStore('stories').put({
        ...story,
        leadId: story.leadId === id ? leadId : story.leadId,
        entryIds,
        sourceIds: story.sourceIds.filter((one) => one !== entry.sourceId),
      })
  }
  await transaction.objectStore('entries').delete(id)
  await transaction.objectStore('feedTexts').delete(id)
  await transaction.objectStore('articles').delete(id)
  await transaction.objectStore('pictures').delete(IDBKeyRange.bound([id], [id, []]))
}
