import type { Folder } from './folder'
import type { EntryId, FolderId, SourceId } from './ids'

/** One action that can be taken back, newest last; the last 20 are kept. */
export type Undo = { id?: number; at: number } & (
  | { kind: 'read'; entryIds: EntryId[]; wasRead: boolean; storyCount: number }
  | { kind: 'save'; entryId: EntryId; savedAt?: number }
  | { kind: 'unfollow'; sourceId: SourceId; title: string }
  /** `movedUpIds`: of the sources in it, those that were put into its parent when it was deleted. */
  | {
      kind: 'delete-folder'
      folder: Folder
      childIds: FolderId[]
      sourceIds: SourceId[]
      movedUpIds: SourceId[]
    }
)
