import type { Commands } from '../../commands/contract'
import { foldersIn, heightOf, parentOf } from '../../model/folder-tree'
import { failed, ok, type Result } from '../../model/result'
import { type WriteTransaction, write } from '../../store/write'
import type { JobContext } from '../job-context'
import { placeProblem, putInOrder } from './folder-changes'

/** Moves a folder into another or to the top, before one of its siblings there, or last. */
export async function moveFolder(
  context: JobContext,
  { folderId, parentId, beforeId }: Commands['moveFolder']['takes'],
): Promise<Result<null>> {
  return write(context.database, ['folders'], async (transaction) => {
    const folders = await transaction.objectStore('folders').getAll()
    const folder = folders.find((one) => one.id === folderId)
    if (!folder) return failed({ kind: 'not-here' })
    const wanted = { id: folderId, parentId, name: folder.name }
    const problem = placeProblem(folders, wanted, heightOf(folders, folder))
    // A deletion may have left it beside one of its name: that is no reason not to reorder them.
    const isThere = parentOf(folders, folder)?.id === parentId
    if (problem && !(isThere && problem.kind === 'folder-exists')) return failed(problem)
    const siblings = foldersIn(folders, parentId).filter((one) => one.id !== folderId)
    const before = siblings.findIndex((one) => one.id === beforeId)
    siblings.splice(before < 0 ? siblings.length : before, 0, folder)
    await putInOrder(transaction as unknown as WriteTransaction, siblings, parentId)
    return ok(null)
  })
}
