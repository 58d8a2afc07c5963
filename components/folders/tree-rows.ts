import type { FolderId } from '../../utils/model/ids'
import type { FolderBranch, FolderTree } from '../../utils/store/queries/folders'

/** A row's folder, or the row of the sources that are in none. */
export type RowId = FolderId | 'unfiled'

export interface TreeRow {
  id: RowId
  branch?: FolderBranch
  level: number
  /** Its place among its siblings, from 1, and how many they are. */
  at: number
  of: number
  /** Not set where there is nothing in it to open. */
  isOpen?: boolean
  parentId?: FolderId
  sourceCount: number
}

/** The rows that are in sight: what is in a closed folder is not. */
export function treeRows({ branches, unfiledIds }: FolderTree, closed: ReadonlySet<FolderId>): TreeRow[] {
  const of = branches.length + 1
  return [
    ...rowsIn(branches, closed, { level: 1, of }),
    { id: 'unfiled', level: 1, at: of, of, sourceCount: unfiledIds.length },
  ]
}

function rowsIn(
  branches: readonly FolderBranch[],
  closed: ReadonlySet<FolderId>,
  { level, of, parentId }: { level: number; of: number; parentId?: FolderId },
): TreeRow[] {
  return branches.flatMap((branch, index) => {
    const { id } = branch.folder
    const isOpen = branch.branches.length > 0 ? !closed.has(id) : undefined
    const row = { id, branch, level, at: index + 1, of, isOpen, parentId, sourceCount: branch.sourceCount }
    const inside = { level: level + 1, of: branch.branches.length, parentId: id }
    return isOpen ? [row, ...rowsIn(branch.branches, closed, inside)] : [row]
  })
}

/** The row that a key of WAI-ARIA's tree pattern leads to; undefined where it leads nowhere. */
export function rowAfter(rows: readonly TreeRow[], id: RowId, key: string): TreeRow | undefined {
  const at = rows.findIndex((row) => row.id === id)
  const row = rows[at]
  if (key === 'Home') return rows[0]
  if (key === 'End') return rows.at(-1)
  if (key === 'ArrowDown') return rows[at + 1]
  if (key === 'ArrowUp') return rows[at - 1]
  if (key === 'ArrowRight') return row?.isOpen ? rows[at + 1] : undefined
  return key === 'ArrowLeft' ? rows.find((one) => one.id === row?.parentId) : undefined
}
