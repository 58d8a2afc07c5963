import type { Folder } from '../../model/folder'
import { foldersIn } from '../../model/folder-tree'
import type { FolderId, SourceId } from '../../model/ids'
import { defineQuery } from '../query'

export interface FolderBranch {
  folder: Folder
  /** In the order that the reader gave them. */
  branches: FolderBranch[]
  /** The sources that are in this folder itself. */
  sourceIds: SourceId[]
  /** How many are in it or in one of its folders, each counted once. */
  sourceCount: number
}

export interface FolderTree {
  branches: FolderBranch[]
  /** The sources that are in no folder. */
  unfiledIds: SourceId[]
  sourceCount: number
}

/** All folders as a tree, with the followed sources that are in each; sources are in the order of their titles. */
export const foldersQuery = defineQuery(['folders', 'sources'], async (read): Promise<FolderTree> => {
  const [folders, all] = await Promise.all([
    read.objectStore('folders').getAll(),
    read.objectStore('sources').getAll(),
  ])
  const { compare } = new Intl.Collator()
  const sources = all
    .filter((source) => source.unfollowedAt === undefined)
    .sort((one, other) => compare(one.title, other.title))
  const contents = new Map<FolderId, SourceId[]>(folders.map(({ id }) => [id, []]))
  const unfiledIds: SourceId[] = []
  for (const { id, folderIds = [] } of sources) {
    const known = folderIds.filter((one) => contents.has(one))
    for (const folderId of known) contents.get(folderId)?.push(id)
    if (known.length === 0) unfiledIds.push(id)
  }
  const { branches } = branchesIn(folders, undefined, contents)
  return { branches, unfiledIds, sourceCount: sources.length }
})

function branchesIn(
  folders: readonly Folder[],
  parentId: FolderId | undefined,
  contents: ReadonlyMap<FolderId, SourceId[]>,
): { branches: FolderBranch[]; inside: Set<SourceId> } {
  const inside = new Set<SourceId>()
  const branches = foldersIn(folders, parentId).map((folder) => {
    const beneath = branchesIn(folders, folder.id, contents)
    const sourceIds = contents.get(folder.id) ?? []
    const all = new Set([...sourceIds, ...beneath.inside])
    for (const id of all) inside.add(id)
    return { folder, branches: beneath.branches, sourceIds, sourceCount: all.size }
  })
  return { branches, inside }
}
