import { forgetCopies, readCopies, readReadMarks } from '../browser/copies'
import { ownStoryIdOf } from '../feed/entry-id'
import type { Copy } from '../model/copy'
import { ok, type Result } from '../model/result'
import { type WriteTransaction, write } from '../store/write'
import type { JobContext } from './job-context'

/**
 * Restores a copy into the store, the one that was made `at` or the newest, or forgets them all. What was restored is due
 * to be fetched; what was read comes back as read.
 */
export async function recover(
  context: JobContext,
  choice: 'restore' | 'afresh',
  at?: number,
): Promise<Result<{ sourceCount: number; savedCount: number }>> {
  const { copies } = choice === 'restore' ? await readCopies() : { copies: [] }
  const copy = at === undefined ? copies[0] : copies.find((one) => one.at === at)
  const read = copy ? await readReadMarks() : { at: 0, ids: [] }
  if (choice === 'afresh') await forgetCopies()
  const tables = ['sources', 'feeds', 'folders', 'entries', 'readingStates', 'status'] as const
  await write(context.database, tables, async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    if (copy) {
      await restore(write, copy, context.now())
      await restoreReadMarks(write, read)
    }
    await write.objectStore('status').delete('recovery')
  })
  return ok({ sourceCount: copy?.sources.length ?? 0, savedCount: copy?.saved.length ?? 0 })
}

/** Their entries come back with the first refresh, under the same ids. */
async function restoreReadMarks(
  transaction: WriteTransaction,
  { at, ids }: Awaited<ReturnType<typeof readReadMarks>>,
): Promise<void> {
  const table = transaction.objectStore('readingStates')
  const saved = new Map((await table.getAll()).map((state) => [state.entryId, state]))
  await Promise.all(ids.map((entryId) => table.put({ ...saved.get(entryId), entryId, readAt: at })))
}

async function restore(transaction: WriteTransaction, copy: Copy, now: number): Promise<void> {
  for (const source of copy.sources) await transaction.objectStore('sources').put(source)
  for (const { etag: _etag, lastModified: _modified, ...feed } of copy.feeds)
    await transaction.objectStore('feeds').put({ ...feed, nextCheckAt: now })
  for (const folder of copy.folders) await transaction.objectStore('folders').put(folder)
  for (const { entry, savedAt } of copy.saved) {
    if (await transaction.objectStore('entries').get(entry.id)) continue
    // The stories that it was in are gone.
    const storyId = ownStoryIdOf(entry.id)
    await transaction.objectStore('entries').put(entry.sourceId ? { ...entry, storyId } : entry)
    await transaction.objectStore('readingStates').put({ entryId: entry.id, savedAt })
  }
  await transaction.objectStore('status').put({ key: 'settings', settings: copy.settings })
}
