import { type Holds, isEntryPrunable, isMarkPrunable, oldestKeptAt } from '../feed/decide-prune'
import type { Entry } from '../model/entry'
import type { EntryId } from '../model/ids'
import { type WriteTransaction, write } from '../store/write'
import { deleteEntries, entryTables, savedAmong } from './delete-entries'
import type { JobContext } from './job-context'

/** Entries of one transaction: others that want the store wait no longer than for these. */
const chunkSize = 500
const everyMs = 24 * 3_600_000

const tables = [...entryTables, 'readingStates', 'editions', 'undos', 'feeds', 'answers'] as const

/** Whether a day has gone by since the store was pruned to its end. */
export async function isPruneDue({ database, now }: JobContext): Promise<boolean> {
  const last = await database.get('status', 'prune')
  if (last?.key !== 'prune') return true
  const age = now() - last.at
  // A clock that was set back must not put it off for years.
  return age >= everyMs || age < 0
}

/**
 * Deletes what retention no longer keeps: old entries that nothing holds, with their articles and pictures, and old read
 * marks of entries that are not here. Each chunk is whole in itself: one that is cut off goes on at the next call.
 */
export async function prune(context: JobContext): Promise<void> {
  const now = context.now()
  await forgetGoneFeeds(context)
  for (const ids of await oldEntries(context, now))
    await write(context.database, tables, (transaction) =>
      pruneEntries(transaction as unknown as WriteTransaction, ids, now),
    )
  for (const ids of await oldMarks(context, now))
    await write(context.database, ['entries', 'readingStates'], (transaction) =>
      pruneMarks(transaction as unknown as WriteTransaction, ids, now),
    )
  await write(context.database, ['status'], (transaction) =>
    transaction.objectStore('status').put({ key: 'prune', at: now }),
  )
}

/** What was kept of feeds that are not there any more, as where another took its place. */
async function forgetGoneFeeds({ database }: JobContext): Promise<void> {
  await write(database, ['feeds', 'answers', 'headlines'], async (transaction) => {
    const feedIds = new Set(await transaction.objectStore('feeds').getAllKeys())
    for (const table of ['answers', 'headlines'] as const)
      for (const id of await transaction.objectStore(table).getAllKeys())
        if (!feedIds.has(id)) await transaction.objectStore(table).delete(id)
  })
}

/** The entries to ask about: old, and in no feed's last answer, as most of those that a slow feed still holds are not. */
async function oldEntries({ database }: JobContext, now: number): Promise<EntryId[][]> {
  const until = IDBKeyRange.upperBound(oldestKeptAt(now), true)
  const ids = await database.getAllKeysFromIndex('entries', 'bySort', until)
  const answered = new Set((await database.getAll('answers')).flatMap(({ entryIds }) => entryIds))
  // By id they are by feed, of which each chunk reads few answers.
  return inChunks(ids.filter((id) => !answered.has(id)).sort())
}

async function oldMarks({ database }: JobContext, now: number): Promise<EntryId[][]> {
  const states = await database.getAll('readingStates')
  return inChunks(states.filter((state) => isMarkPrunable(state, now)).map(({ entryId }) => entryId))
}

function inChunks(ids: readonly EntryId[]): EntryId[][] {
  return Array.from({ length: Math.ceil(ids.length / chunkSize) }, (_, at) =>
    ids.slice(at * chunkSize, (at + 1) * chunkSize),
  )
}

/** Decides again inside the transaction: since the ids were read, one may have been saved or have come back. */
async function pruneEntries(
  transaction: WriteTransaction,
  ids: readonly EntryId[],
  now: number,
): Promise<void> {
  const found = await Promise.all(ids.map((id) => transaction.objectStore('entries').get(id)))
  const entries = found.filter((entry) => entry !== undefined)
  const holds = await holdsOn(transaction, entries)
  const gone = entries.filter((entry) => isEntryPrunable(entry, holds, now))
  if (gone.length > 0) await deleteEntries(transaction, gone)
}

async function holdsOn(read: WriteTransaction, entries: readonly Entry[]): Promise<Holds> {
  const feedIds = [...new Set(entries.flatMap(({ feedId }) => feedId ?? []))]
  const [saved, editions, undos, feeds, answers] = await Promise.all([
    savedAmong(read, entries),
    read.objectStore('editions').getAll(),
    read.objectStore('undos').getAll(),
    Promise.all(feedIds.map((id) => read.objectStore('feeds').getKey(id))),
    Promise.all(feedIds.map((id) => read.objectStore('answers').get(id))),
  ])
  const shown = editions.flatMap(({ rows }) => rows.flatMap(({ entryIds }) => entryIds))
  const undoable = undos.flatMap((undo) => (undo.kind === 'save' ? [undo.entryId] : []))
  return {
    kept: new Set([...saved, ...shown, ...undoable]),
    answers: new Map(
      feedIds.flatMap((id, at) =>
        feeds[at] === undefined ? [] : [[id, answers[at] && new Set(answers[at].entryIds)] as const],
      ),
    ),
  }
}

async function pruneMarks(
  transaction: WriteTransaction,
  ids: readonly EntryId[],
  now: number,
): Promise<void> {
  const states = transaction.objectStore('readingStates')
  await Promise.all(
    ids.map(async (id) => {
      const [state, entry] = await Promise.all([
        states.get(id),
        transaction.objectStore('entries').getKey(id),
      ])
      if (state && entry === undefined && isMarkPrunable(state, now)) await states.delete(id)
    }),
  )
}
