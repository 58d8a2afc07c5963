import type { Failure } from '../../model/failure'
import { deepestFolder, type Folder } from '../../model/folder'
import { foldersIn, wayTo } from '../../model/folder-tree'
import type { FolderId } from '../../model/ids'
import type { Source } from '../../model/source'
import type { WriteTransaction } from '../../store/write'
import { hash53 } from '../../url/hash53'
import type { JobContext } from '../job-context'

/** A folder's name as it is kept: one line, single spaces. Empty where there is none. */
export const folderName = (typed: string): string => typed.replace(/\s+/g, ' ').trim()

/** An id for a new folder: its place and name, so that folders made together differ, and the moment and chance. */
export function newFolderId({ now, random }: JobContext, place: readonly string[]): FolderId {
  return hash53(JSON.stringify([now(), random(), ...place])) as FolderId
}

/** Why a folder may not be where it is to be. `height`: how many folders are inside one another from it on. */
export function placeProblem(
  folders: readonly Folder[],
  wanted: Pick<Folder, 'parentId' | 'name'> & { id?: FolderId },
  height = 1,
): Failure | undefined {
  const { id, parentId, name } = wanted
  const parent = folders.find((one) => one.id === parentId)
  if (parentId && !parent) return { kind: 'not-here' }
  const way = wayTo(folders, parent)
  if (id && way.some((one) => one.id === id)) return { kind: 'folder-inside-itself', name }
  if (way.length + height > deepestFolder) return { kind: 'folder-too-deep', limit: deepestFolder }
  const isTaken = foldersIn(folders, parentId).some((one) => one.id !== id && one.name === name)
  return isTaken ? { kind: 'folder-exists', name } : undefined
}

/** Numbers siblings in the order given, and writes those whose place or parent that changes. */
export async function putInOrder(
  transaction: WriteTransaction,
  siblings: readonly Folder[],
  parentId: FolderId | undefined,
): Promise<void> {
  const table = transaction.objectStore('folders')
  for (const [position, folder] of siblings.entries()) {
    const { parentId: _before, ...rest } = folder
    const placed: Folder = { ...rest, ...(parentId && { parentId }), position }
    const isSame = folder.position === position && folder.parentId === parentId
    if (!isSame) await table.put(placed)
  }
}

/** A source in these folders, and in no others. */
export function inFolders({ folderIds: _before, ...source }: Source, folderIds: readonly FolderId[]): Source {
  return folderIds.length > 0 ? { ...source, folderIds: [...new Set(folderIds)] } : source
}
