import type { FolderId } from '../../utils/model/ids'
import type { FolderBranch } from '../../utils/store/queries/folders'

/** Where a folder stands, or is to stand: in which folder, if in one, and after how many siblings. */
export interface Place {
  parentId?: FolderId
  index: number
}

export type Step = 'up' | 'down' | 'in' | 'out'

/** A folder of the tree; undefined where it is not in it. */
export function branchOf(
  branches: readonly FolderBranch[],
  id: FolderId | undefined,
): FolderBranch | undefined {
  for (const branch of branches) {
    const found = branch.folder.id === id ? branch : branchOf(branch.branches, id)
    if (found) return found
  }
  return undefined
}

/** The folders in a folder, or at the top. */
export const siblingsIn = (branches: readonly FolderBranch[], parentId: FolderId | undefined) =>
  parentId ? (branchOf(branches, parentId)?.branches ?? []) : branches

/** Where a folder stands now. */
export function placeOf(branches: readonly FolderBranch[], id: FolderId, parentId?: FolderId): Place {
  const index = branches.findIndex(({ folder }) => folder.id === id)
  if (index >= 0) return { index, ...(parentId && { parentId }) }
  const within = branches.find((one) => branchOf(one.branches, id))
  return within ? placeOf(within.branches, id, within.folder.id) : { index: 0 }
}

/** The tree as it is with one folder, and all in it, at another place. */
export function placed(
  branches: readonly FolderBranch[],
  id: FolderId,
  { parentId, index }: Place,
): FolderBranch[] {
  const moved = branchOf(branches, id)
  const rest = without(branches, id)
  if (!moved) return rest
  const insert = (level: readonly FolderBranch[], levelId?: FolderId): FolderBranch[] => {
    const next = level.map((one) => ({ ...one, branches: insert(one.branches, one.folder.id) }))
    return levelId === parentId ? next.toSpliced(index, 0, moved) : next
  }
  return insert(rest)
}

export function without(branches: readonly FolderBranch[], id: FolderId): FolderBranch[] {
  return branches
    .filter(({ folder }) => folder.id !== id)
    .map((one) => ({ ...one, branches: without(one.branches, id) }))
}

/** One place on: up or down among its siblings, into the one above it, or out of the folder that it is in. */
export function stepFrom(branches: readonly FolderBranch[], id: FolderId, place: Place, step: Step): Place {
  const rest = without(branches, id)
  const siblings = siblingsIn(rest, place.parentId)
  if (step === 'up') return { ...place, index: Math.max(0, place.index - 1) }
  if (step === 'down') return { ...place, index: Math.min(siblings.length, place.index + 1) }
  if (step === 'in') {
    const into = siblings[place.index - 1]
    return into ? { parentId: into.folder.id, index: into.branches.length } : place
  }
  if (!place.parentId) return place
  const outer = placeOf(rest, place.parentId)
  return { ...outer, index: outer.index + 1 }
}

/** Every folder with the names of those that it is in before its own, as "World › Europe", in the tree's order. */
export function namedWays(
  branches: readonly FolderBranch[],
  before = '',
): { branch: FolderBranch; way: string }[] {
  return branches.flatMap((branch) => {
    const way = `${before}${branch.folder.name}`
    return [{ branch, way }, ...namedWays(branch.branches, `${way} › `)]
  })
}
