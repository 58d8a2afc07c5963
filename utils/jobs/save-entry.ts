import type { EntryId } from '../model/ids'
import { failed, ok, type Result } from '../model/result'
import { type WriteTransaction, write } from '../store/write'
import type { JobContext } from './job-context'
import { patchEditions } from './patch-editions'
import { rememberUndo } from './remember-undo'

/** Saves an entry for ever, or no longer. */
export async function saveEntry(
  context: JobContext,
  { entryId, isSaved }: { entryId: EntryId; isSaved: boolean },
): Promise<Result<null>> {
  const isKnown = await write(
    context.database,
    ['entries', 'readingStates', 'editions', 'undos'],
    async (transaction) => {
      if (!(await transaction.objectStore('entries').get(entryId))) return false
      const before = await setSaved(transaction, entryId, isSaved ? context.now() : undefined)
      if ((before !== undefined) === isSaved) return true
      await rememberUndo(transaction, { at: context.now(), kind: 'save', entryId, savedAt: before })
      return true
    },
  )
  return isKnown ? ok(null) : failed({ kind: 'not-here' })
}

/** Sets or takes away the saved mark inside a transaction; gives when it had been saved before. */
export async function setSaved(
  transaction: unknown,
  entryId: EntryId,
  savedAt: number | undefined,
): Promise<number | undefined> {
  const states = (transaction as WriteTransaction).objectStore('readingStates')
  const state = await states.get(entryId)
  const { savedAt: before, ...rest } = state ?? { entryId }
  await states.put(savedAt === undefined ? rest : { ...rest, savedAt })
  await patchEditions(transaction, new Set([entryId]), { isSaved: savedAt !== undefined })
  return before
}
