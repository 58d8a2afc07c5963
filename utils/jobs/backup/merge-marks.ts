import { ownStoryIdOf } from '../../feed/entry-id'
import type { Backup } from '../../model/backup'
import type { Entry, ReadingState } from '../../model/entry'
import type { EntryId, SourceId } from '../../model/ids'
import type { WriteTransaction } from '../../store/write'
import { patchEditions } from '../patch-editions'

/** What an import marked that was not marked before. */
export interface MergedMarks {
  savedIds: EntryId[]
  readIds: EntryId[]
}

/** Unites marks inside a transaction: read stays read, saved stays saved, each with its first instant here. */
export async function mergeMarks(
  transaction: WriteTransaction,
  { saved, read }: Pick<Backup, 'saved' | 'read'>,
  sourceOf: ReadonlyMap<SourceId, SourceId>,
): Promise<MergedMarks> {
  const table = transaction.objectStore('readingStates')
  const states = new Map((await table.getAll()).map((state) => [state.entryId, state]))
  const changed = new Map<EntryId, ReadingState>()
  const mark = (entryId: EntryId, name: 'readAt' | 'savedAt', at: number): boolean => {
    const state = changed.get(entryId) ?? states.get(entryId) ?? { entryId }
    if (state[name] !== undefined) return false
    changed.set(entryId, { ...state, [name]: at })
    return true
  }
  const readIds = read.flatMap(([id, at]) => (mark(id, 'readAt', at) ? [id] : []))
  const savedIds = saved.flatMap(({ entry, savedAt }) =>
    mark(entry.id, 'savedAt', savedAt) ? [entry.id] : [],
  )
  await putEntries(
    transaction,
    saved.map(({ entry }) => entry),
    sourceOf,
  )
  await Promise.all(Array.from(changed.values(), (state) => table.put(state)))
  if (readIds.length > 0) await patchEditions(transaction, new Set(readIds), { isRead: true })
  if (savedIds.length > 0) await patchEditions(transaction, new Set(savedIds), { isSaved: true })
  return { savedIds, readIds }
}

/** The entries that are not here. The stories that they were in are elsewhere. */
async function putEntries(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  sourceOf: ReadonlyMap<SourceId, SourceId>,
): Promise<void> {
  const table = transaction.objectStore('entries')
  const keys = await Promise.all(entries.map(({ id }) => table.getKey(id)))
  const missing = entries.filter((_entry, index) => keys[index] === undefined)
  await Promise.all(
    missing.map((entry) => {
      const { id, sourceId } = entry
      if (!sourceId) return table.put(entry)
      return table.put({ ...entry, sourceId: sourceOf.get(sourceId) ?? sourceId, storyId: ownStoryIdOf(id) })
    }),
  )
}
