import type { Commands } from '../../commands/contract'
import { foldersIn, parentOf } from '../../model/folder-tree'
import type { FolderId } from '../../model/ids'
import { failed, ok, type Result } from '../../model/result'
import type { Undo } from '../../model/undo'
import { type WriteTransaction, write } from '../../store/write'
import type { JobContext } from '../job-context'
import { rememberUndo } from '../remember-undo'
import { inFolders, putInOrder } from './folder-changes'

type Deletion = Extract<Undo, { kind: 'delete-folder' }>

/** Deletes a folder, not what is in it: its folders take its place, its sources move into its parent where it has one. */
export async function deleteFolder(
  context: JobContext,
  { folderId }: Commands['deleteFolder']['takes'],
): Promise<Result<{ name: string }>> {
  return write(context.database, ['folders', 'sources', 'undos'], async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const folders = await write.objectStore('folders').getAll()
    const folder = folders.find((one) => one.id === folderId)
    if (!folder) return failed({ kind: 'not-here' })
    const parentId = parentOf(folders, folder)?.id
    const children = foldersIn(folders, folderId)
    const siblings = foldersIn(folders, parentId)
    siblings.splice(siblings.indexOf(folder), 1, ...children)
    await write.objectStore('folders').delete(folderId)
    await putInOrder(write, siblings, parentId)
    const moved = await moveSourcesUp(write, folderId, parentId)
    const childIds = children.map((one) => one.id)
    await rememberUndo(write, { at: context.now(), kind: 'delete-folder', folder, childIds, ...moved })
    return ok({ name: folder.name })
  })
}

async function moveSourcesUp(
  transaction: WriteTransaction,
  folderId: FolderId,
  parentId: FolderId | undefined,
): Promise<Pick<Deletion, 'sourceIds' | 'movedUpIds'>> {
  const table = transaction.objectStore('sources')
  const inside = (await table.getAll()).filter(({ folderIds = [] }) => folderIds.includes(folderId))
  const movedUp = inside.filter(({ folderIds = [] }) => parentId && !folderIds.includes(parentId))
  for (const source of inside) {
    const others = (source.folderIds ?? []).filter((id) => id !== folderId)
    await table.put(inFolders(source, parentId ? [...others, parentId] : others))
  }
  return { sourceIds: inside.map(({ id }) => id), movedUpIds: movedUp.map(({ id }) => id) }
}

/** Takes a deletion back, inside a transaction; what is gone since stays gone, what was moved since stays where it is. */
export async function putFolderBack(transaction: WriteTransaction, deletion: Deletion): Promise<void> {
  const table = transaction.objectStore('folders')
  const folders = await table.getAll()
  const { folder } = deletion
  const parentId = parentOf(folders, folder)?.id
  const level = foldersIn(folders, parentId)
  const children = level.filter(({ id }) => deletion.childIds.includes(id))
  const siblings = level.filter((one) => !children.includes(one))
  siblings.splice(folder.position, 0, folder)
  await table.put(folder)
  await putInOrder(transaction, siblings, parentId)
  await putInOrder(transaction, children, folder.id)
  await putSourcesBack(transaction, deletion, parentId)
}

async function putSourcesBack(
  transaction: WriteTransaction,
  { folder, sourceIds, movedUpIds }: Deletion,
  parentId: FolderId | undefined,
): Promise<void> {
  const table = transaction.objectStore('sources')
  for (const id of sourceIds) {
    const source = await table.get(id)
    if (!source) continue
    const isLeavingParent = movedUpIds.includes(id)
    const kept = (source.folderIds ?? []).filter((one) => !(isLeavingParent && one === parentId))
    await table.put(inFolders(source, [...kept, folder.id]))
  }
}
