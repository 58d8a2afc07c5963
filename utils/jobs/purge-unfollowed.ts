import type { SourceId } from '../model/ids'
import { type Feed, type Source, sitesOf } from '../model/source'
import { type WriteTransaction, write } from '../store/write'
import { needsSite } from '../url/needs-site'
import { deleteEntries, entryTables, savedAmong } from './delete-entries'
import type { JobContext } from './job-context'

const tables = [
  ...entryTables,
  ...(['sources', 'feeds', 'readingStates', 'undos', 'headlines', 'answers'] as const),
]

/**
 * Deletes sources that were unfollowed before `before`, with their feeds, entries and articles; what was saved stays.
 * Gives the sites that no source needs any more.
 */
export async function purgeUnfollowed(context: JobContext, before: number): Promise<string[]> {
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
    await transaction.objectStore('answers').delete(key)
  }
  const range = IDBKeyRange.bound([id], [id, []])
  const entries = await transaction.objectStore('entries').index('bySource').getAll(range)
  const isSaved = await savedAmong(transaction, entries)
  await deleteEntries(
    transaction,
    entries.filter((entry) => !isSaved.has(entry.id)),
  )
  await transaction.objectStore('sources').delete(id)
  const undos = transaction.objectStore('undos')
  for (const undo of await undos.getAll())
    if (undo.kind === 'unfollow' && undo.sourceId === id) await undos.delete(undo.id!)
}
