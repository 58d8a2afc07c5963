import { deepestFolder, type Folder } from './folder'
import type { FolderId } from './ids'

const byPosition = (one: Folder, other: Folder): number =>
  one.position - other.position || one.name.localeCompare(other.name)

/** The folder that a folder is in; undefined at the top, also where its parent is not there any more. */
export function parentOf(folders: readonly Folder[], folder: Folder): Folder | undefined {
  return folders.find(({ id }) => id === folder.parentId)
}

/** The folders in a folder, or at the top, in their order. */
export function foldersIn(folders: readonly Folder[], parentId: FolderId | undefined): Folder[] {
  if (parentId) return folders.filter((one) => one.parentId === parentId).sort(byPosition)
  const known = new Set<FolderId | undefined>(folders.map(({ id }) => id))
  return folders.filter((one) => !known.has(one.parentId)).sort(byPosition)
}

/** A folder and those that it is in, the outermost first. */
export function wayTo(folders: readonly Folder[], folder: Folder | undefined): Folder[] {
  const way: Folder[] = []
  for (let one = folder; one && way.length <= deepestFolder; one = parentOf(folders, one)) way.unshift(one)
  return way
}

/** How many folders are inside one another from here on: 1 for a folder without folders. */
export function heightOf(folders: readonly Folder[], folder: Folder): number {
  let height = 0
  let level = [folder]
  for (; level.length > 0 && height <= deepestFolder; height++)
    level = level.flatMap((one) => foldersIn(folders, one.id))
  return height
}
