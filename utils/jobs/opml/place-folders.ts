import { type FolderPath, type Opml, pathKey } from '../../feed/opml/opml'
import type { Folder } from '../../model/folder'
import { foldersIn } from '../../model/folder-tree'
import type { FolderId } from '../../model/ids'

export interface PlacedFolders {
  /** Those that are not there yet, outer ones first. */
  made: Folder[]
  idOf(path: FolderPath): FolderId | undefined
}

/** A path and the folders that it leads through, the outermost first. */
const alongPath = (path: FolderPath): FolderPath[] => path.map((_name, depth) => path.slice(0, depth + 1))

/**
 * Folders for paths of names: those that are there by these names, and new ones after their siblings, in the order of
 * the file. Only folders that one of `filed` leads through are made, and those that the file has empty.
 */
export function placeFolders(
  known: readonly Folder[],
  { folders, feeds }: Opml,
  filed: readonly FolderPath[],
  newId: (path: FolderPath) => FolderId,
): PlacedFolders {
  const ids = idsByPath(known)
  const keysOf = (paths: readonly FolderPath[]) => new Set(paths.flatMap(alongPath).map(pathKey))
  const wanted = keysOf(filed)
  const full = keysOf(feeds.flatMap((feed) => feed.folders))
  const made: Folder[] = []
  const counts = new Map<FolderId | undefined, number>()
  for (const path of folders) {
    const key = pathKey(path)
    if (ids.has(key) || (full.has(key) && !wanted.has(key))) continue
    const parentId = ids.get(pathKey(path.slice(0, -1)))
    const position = counts.get(parentId) ?? (foldersIn(known, parentId).at(-1)?.position ?? -1) + 1
    counts.set(parentId, position + 1)
    const folder: Folder = {
      id: newId(path),
      name: path.at(-1) ?? '',
      ...(parentId && { parentId }),
      position,
    }
    made.push(folder)
    ids.set(key, folder.id)
  }
  return { made, idOf: (path) => ids.get(pathKey(path)) }
}

/** Of siblings with one name, the first. */
function idsByPath(folders: readonly Folder[]): Map<string, FolderId> {
  const ids = new Map<string, FolderId>()
  let level: { path: FolderPath; id?: FolderId }[] = [{ path: [] }]
  while (level.length > 0) {
    level = level.flatMap((outer) =>
      foldersIn(folders, outer.id).map(({ id, name }) => ({ id, path: [...outer.path, name] })),
    )
    for (const { path, id } of level) if (id && !ids.has(pathKey(path))) ids.set(pathKey(path), id)
  }
  return ids
}
