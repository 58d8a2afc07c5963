import type { Folder } from './folder'
import type { EntryId, FeedId, FolderId, SourceId } from './ids'

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
  /** `into`: the name of the folder that they were put into. */
  | { kind: 'file'; moves: Filing[]; into?: string }
  /** As it was, with the parent that it had. */
  | { kind: 'move-folder'; folder: Folder }
  /** `folder` as it was, `name` as it was given. */
  | { kind: 'rename-folder'; folder: Folder; name: string }
  | ({ kind: 'import' } & Imported)
)

/** The folders that a source was in, and those that it was put into. */
export interface Filing {
  sourceId: SourceId
  before: FolderId[]
  after: FolderId[]
}

/** What an import brought: nothing that was there before it. */
export interface Imported {
  /** The sources that are followed since. */
  sourceIds: SourceId[]
  /** The feeds of sources that were followed before. */
  feedIds: FeedId[]
  folderIds: FolderId[]
  /** The sources that were followed before, in no folder. */
  filings: Filing[]
  /** Of a full export: the entries that it marked. */
  savedIds?: EntryId[]
  readIds?: EntryId[]
}
