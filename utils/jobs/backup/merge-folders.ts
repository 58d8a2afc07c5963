import { deepestFolder, type Folder } from '../../model/folder'
import { foldersIn, wayTo } from '../../model/folder-tree'
import type { FolderId } from '../../model/ids'
import { hash53 } from '../../url/hash53'

export interface MergedFolders {
  /** Those that are not here yet, outer ones first. */
  made: Folder[]
  /** Which folder here a folder of the file is. */
  hereOf: ReadonlyMap<FolderId, FolderId>
}

/**
 * Folders of a file among those that are here: the same one whatever it is called now, else one of its name in the same
 * place, else a new one after its siblings. No folder that is here changes.
 */
export function mergeFolders(fromFile: readonly Folder[], here: readonly Folder[]): MergedFolders {
  const known = new Map(here.map((folder) => [folder.id, folder]))
  const all = [...here]
  const made: Folder[] = []
  const hereOf = new Map<FolderId, FolderId>()
  // A folder whose parent is gone stands at the top: one that comes back under that id would take it in, perhaps in a circle.
  const lost = new Set(here.flatMap(({ parentId }) => (parentId && !known.has(parentId) ? [parentId] : [])))
  const idOf = ({ id }: Folder) => (lost.has(id) ? (hash53(`again ${id}`) as FolderId) : id)
  const place = (folder: Folder, parent: Folder | undefined): Folder => {
    const siblings = foldersIn(here, parent?.id).filter((one) => parent || isAtTop(one, known))
    const there = known.get(idOf(folder)) ?? siblings.find(({ name }) => name === folder.name)
    if (there) return there
    // Its place here is already as deep as folders go: its sources go where it would have been.
    if (parent && wayTo(all, parent).length >= deepestFolder) return parent
    const { parentId: _inFile, ...rest } = folder
    const last = siblings.at(-1)?.position ?? -1
    const position = siblings.length > 0 ? last + 1 + folder.position : folder.position
    return { ...rest, id: idOf(folder), ...(parent && { parentId: parent.id }), position }
  }
  const walk = (parentId: FolderId | undefined, parent: Folder | undefined) => {
    for (const folder of foldersIn(fromFile, parentId)) {
      const placed = place(folder, parent)
      hereOf.set(folder.id, placed.id)
      if (placed.id === idOf(folder) && !known.has(placed.id)) {
        made.push(placed)
        all.push(placed)
      }
      walk(folder.id, placed)
    }
  }
  walk(undefined, undefined)
  return { made, hereOf }
}

const isAtTop = ({ parentId }: Folder, known: ReadonlyMap<FolderId, Folder>): boolean =>
  parentId === undefined || !known.has(parentId)
