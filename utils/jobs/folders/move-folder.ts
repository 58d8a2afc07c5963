import type { Commands } from '../../commands/contract'
import type { Folder } from '../../model/folder'
import { foldersIn, heightOf, parentOf } from '../../model/folder-tree'
import { failed, ok, type Result } from '../../model/result'
import { type WriteTransaction, write } from '../../store/write'
import type { JobContext } from '../job-context'
import { rememberUndo } from '../remember-undo'
import { placeProblem, putInOrder } from './folder-changes'

/** Moves a folder into another or to the top, before one of its siblings there, or last. */
export async function moveFolder(
  context: JobContext,
  { folderId, parentId, beforeId }: Commands['moveFolder']['takes'],
): Promise<Result<null>> {
  return write(context.database, ['folders', 'undos'], async (transaction) => {
    const folders = await transaction.objectStore('folders').getAll()
    const folder = folders.find((one) => one.id === folderId)
    if (!folder) return failed({ kind: 'not-here' })
    const wanted = { id: folderId, parentId, name: folder.name }
    const problem = placeProblem(folders, wanted, heightOf(folders, folder))
    // A deletion may have left it beside one of its name: that is no reason not to reorder them.
    const earlier = parentOf(folders, folder)
    const isThere = earlier?.id === parentId
    if (problem && !(isThere && problem.kind === 'folder-exists')) return failed(problem)
    const siblings = foldersIn(folders, parentId).filter((one) => one.id !== folderId)
    const before = siblings.findIndex((one) => one.id === beforeId)
    siblings.splice(before < 0 ? siblings.length : before, 0, folder)
    const position = foldersIn(folders, earlier?.id).indexOf(folder)
    if (isThere && siblings.indexOf(folder) === position) return ok(null)
    await putInOrder(transaction as unknown as WriteTransaction, siblings, parentId)
    const was: Folder = {
      id: folderId,
      name: folder.name,
      ...(earlier && { parentId: earlier.id }),
      position,
    }
    await rememberUndo(transaction, { at: context.now(), kind: 'move-folder', folder: was })
    return ok(null)
  })
}

/** Puts a folder back to where it was, inside a transaction; false where that place is gone, or taken by its name. */
export async function moveFolderBack(transaction: WriteTransaction, was: Folder): Promise<boolean> {
  const folders = await transaction.objectStore('folders').getAll()
  const folder = folders.find((one) => one.id === was.id)
  if (!folder) return false
  const wanted = { id: folder.id, parentId: was.parentId, name: folder.name }
  const problem = placeProblem(folders, wanted, heightOf(folders, folder))
  const isThere = parentOf(folders, folder)?.id === was.parentId
  if (problem && !(isThere && problem.kind === 'folder-exists')) return false
  const siblings = foldersIn(folders, was.parentId).filter((one) => one.id !== folder.id)
  siblings.splice(was.position, 0, folder)
  await putInOrder(transaction, siblings, was.parentId)
  return true
}
