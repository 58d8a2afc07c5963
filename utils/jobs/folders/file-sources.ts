import type { Commands } from '../../commands/contract'
import { failed, ok, type Result } from '../../model/result'
import type { Filing } from '../../model/undo'
import { type WriteTransaction, write } from '../../store/write'
import type { JobContext } from '../job-context'
import { rememberUndo } from '../remember-undo'
import { inFolders } from './folder-changes'

/** Puts sources into a folder, takes them out of one, or both. Writes those that this moves; `not-here` for no folder. */
export async function fileSources(
  context: JobContext,
  { sourceIds, into, outOf }: Commands['fileSources']['takes'],
): Promise<Result<{ sourceCount: number }>> {
  return write(context.database, ['sources', 'folders', 'undos'], async (transaction) => {
    const folder = into && (await transaction.objectStore('folders').get(into))
    if (into && !folder) return failed({ kind: 'not-here' })
    const table = transaction.objectStore('sources')
    const moves: Filing[] = []
    for (const sourceId of new Set(sourceIds)) {
      const source = await table.get(sourceId)
      if (!source) continue
      const before = source.folderIds ?? []
      const kept = before.filter((one) => one !== outOf || one === into)
      const after = into && !kept.includes(into) ? [...kept, into] : kept
      if (after.join() === before.join()) continue
      await table.put(inFolders(source, after))
      moves.push({ sourceId, before, after })
    }
    const named = folder ? { into: folder.name } : {}
    if (moves.length > 0)
      await rememberUndo(transaction, { at: context.now(), kind: 'file', moves, ...named })
    return ok({ sourceCount: moves.length })
  })
}

/**
 * Takes filings back, inside a transaction; gives whether any could be. A source whose earlier folders are all gone
 * stays where it was put: nowhere is no place that the reader chose.
 */
export async function putFilingsBack(
  transaction: WriteTransaction,
  filings: readonly Filing[],
): Promise<boolean> {
  const table = transaction.objectStore('sources')
  const known = new Set(await transaction.objectStore('folders').getAllKeys())
  let isAnyBack = false
  for (const { sourceId, before, after } of filings) {
    const source = await table.get(sourceId)
    if (!source) continue
    const lost = before.filter((id) => !after.includes(id))
    const back = lost.filter((id) => known.has(id))
    if (lost.length > 0 && back.length === 0) continue
    const kept = (source.folderIds ?? []).filter((id) => before.includes(id) || !after.includes(id))
    await table.put(inFolders(source, [...kept, ...back]))
    isAnyBack = true
  }
  return isAnyBack
}
