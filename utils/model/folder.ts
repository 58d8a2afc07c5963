import type { FolderId } from './ids'

/** A named place for sources, which may be in several. It says nothing of its sources: they say where they are. */
export interface Folder {
  id: FolderId
  name: string
  /** The folder that it is in; at the top where it is in none, or in one that is not there any more. */
  parentId?: FolderId
  /** Its place among its siblings, smallest first. */
  position: number
}

/** How many folders may be inside one another: beyond it a name has no room left in a panel of 300 px. */
export const deepestFolder = 12
