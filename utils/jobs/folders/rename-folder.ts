import type { Commands } from '../../commands/contract'
import { parentOf } from '../../model/folder-tree'
import { failed, ok, type Result } from '../../model/result'
import { write } from '../../store/write'
import type { JobContext } from '../job-context'
import { folderName, placeProblem } from './folder-changes'

/** Gives a folder another name. */
export async function renameFolder(
  context: JobContext,
  { folderId, name: typed }: Commands['renameFolder']['takes'],
): Promise<Result<null>> {
  const name = folderName(typed)
  if (name === '') return failed({ kind: 'no-folder-name' })
  return write(context.database, ['folders'], async (transaction) => {
    const table = transaction.objectStore('folders')
    const folders = await table.getAll()
    const folder = folders.find((one) => one.id === folderId)
    if (!folder) return failed({ kind: 'not-here' })
    if (folder.name === name) return ok(null)
    const parentId = parentOf(folders, folder)?.id
    const problem = placeProblem(folders, { id: folderId, parentId, name })
    if (problem) return failed(problem)
    await table.put({ ...folder, name })
    return ok(null)
  })
}
