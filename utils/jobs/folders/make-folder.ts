import type { Commands } from '../../commands/contract'
import { foldersIn } from '../../model/folder-tree'
import type { FolderId } from '../../model/ids'
import { failed, ok, type Result } from '../../model/result'
import { write } from '../../store/write'
import type { JobContext } from '../job-context'
import { folderName, newFolderId, placeProblem } from './folder-changes'

/** Makes an empty folder, the last among its siblings. */
export async function makeFolder(
  context: JobContext,
  { name: typed, parentId }: Commands['makeFolder']['takes'],
): Promise<Result<{ folderId: FolderId }>> {
  const name = folderName(typed)
  if (name === '') return failed({ kind: 'no-folder-name' })
  return write(context.database, ['folders'], async (transaction) => {
    const table = transaction.objectStore('folders')
    const folders = await table.getAll()
    const problem = placeProblem(folders, { parentId, name })
    if (problem) return failed(problem)
    const id = newFolderId(context, [parentId ?? '', name])
    const position = (foldersIn(folders, parentId).at(-1)?.position ?? -1) + 1
    await table.put({ id, name, ...(parentId && { parentId }), position })
    return ok({ folderId: id })
  })
}
