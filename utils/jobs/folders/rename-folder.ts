import type { Commands } from '../../commands/contract'
import { parentOf } from '../../model/folder-tree'
import { failed, ok, type Result } from '../../model/result'
import type { Undo } from '../../model/undo'
import { type WriteTransaction, write } from '../../store/write'
import type { JobContext } from '../job-context'
import { rememberUndo } from '../remember-undo'
import { folderName, placeProblem } from './folder-changes'

/** Gives a folder another name. */
export async function renameFolder(
  context: JobContext,
  { folderId, name: typed }: Commands['renameFolder']['takes'],
): Promise<Result<null>> {
  const name = folderName(typed)
  if (name === '') return failed({ kind: 'no-folder-name' })
  return write(context.database, ['folders', 'undos'], async (transaction) => {
    const table = transaction.objectStore('folders')
    const folders = await table.getAll()
    const folder = folders.find((one) => one.id === folderId)
    if (!folder) return failed({ kind: 'not-here' })
    if (folder.name === name) return ok(null)
    const parentId = parentOf(folders, folder)?.id
    const problem = placeProblem(folders, { id: folderId, parentId, name })
    if (problem) return failed(problem)
    await table.put({ ...folder, name })
    await rememberUndo(transaction, { at: context.now(), kind: 'rename-folder', folder, name })
    return ok(null)
  })
}

/** Gives a folder its earlier name, inside a transaction; false where it is gone, has another, or a sibling has that. */
export async function nameFolderBack(
  transaction: WriteTransaction,
  { folder: was, name }: Extract<Undo, { kind: 'rename-folder' }>,
): Promise<boolean> {
  const table = transaction.objectStore('folders')
  const folders = await table.getAll()
  const folder = folders.find((one) => one.id === was.id)
  if (!folder || folder.name !== name) return false
  const parentId = parentOf(folders, folder)?.id
  if (placeProblem(folders, { id: was.id, parentId, name: was.name })) return false
  await table.put({ ...folder, name: was.name })
  return true
}
