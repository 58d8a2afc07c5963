import type { Commands } from '../commands/contract'
import type { EntryId } from '../model/ids'
import { ok, type Result } from '../model/result'
import { type WriteTransaction, write } from '../store/write'
import type { JobContext } from './job-context'
import { patchEditions } from './patch-editions'
import { rememberUndo } from './remember-undo'

const tables = ['readingStates', 'editions', 'undos'] as const

/** Marks entries read or unread. What was so already is left as it is, and taking it back leaves it so. */
export async function markRead(
  context: JobContext,
  { entryIds, isRead, isQuiet = false }: Commands['markRead']['takes'],
): Promise<Result<null>> {
  await write(context.database, tables, async (transaction) => {
    const changed = await mark(transaction, entryIds, isRead ? context.now() : undefined)
    if (changed.length === 0 || isQuiet) return
    const undo = { kind: 'read' as const, entryIds: changed, wasRead: !isRead, storyCount: 1 }
    await rememberUndo(transaction, { at: context.now(), ...undo })
  })
  return ok(null)
}

/** Marks every story of an edition read; answers how many were not. */
export async function markAllRead(
  context: JobContext,
  { edition: id }: { edition: 'current' | 'bundled' },
): Promise<Result<{ storyCount: number }>> {
  const storyCount = await write(context.database, tables, async (transaction) => {
    const edition = await transaction.objectStore('editions').get(id)
    const unread = edition?.rows.filter((row) => !row.isRead) ?? []
    const entryIds = unread.flatMap((row) => row.entryIds)
    const changed = await mark(transaction, entryIds, context.now())
    if (changed.length > 0) {
      const undo = { kind: 'read' as const, entryIds: changed, wasRead: false, storyCount: unread.length }
      await rememberUndo(transaction, { at: context.now(), ...undo })
    }
    return unread.length
  })
  return ok({ storyCount })
}

/** Sets or takes away the read mark inside a transaction; gives the entries that it changed. */
export async function mark(
  transaction: unknown,
  entryIds: readonly EntryId[],
  readAt: number | undefined,
): Promise<EntryId[]> {
  const states = (transaction as WriteTransaction).objectStore('readingStates')
  const changed: EntryId[] = []
  for (const entryId of entryIds) {
    const state = await states.get(entryId)
    if ((state?.readAt === undefined) === (readAt === undefined)) continue
    const { readAt: _before, ...rest } = state ?? { entryId }
    await states.put(readAt === undefined ? rest : { ...rest, readAt })
    changed.push(entryId)
  }
  await patchEditions(transaction, new Set(entryIds), { isRead: readAt !== undefined })
  return changed
}
