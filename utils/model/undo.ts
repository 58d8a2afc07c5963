import type { EntryId, SourceId } from './ids'

/** One action that can be taken back, newest last; the last 20 are kept. */
export type Undo = { id?: number; at: number } & (
  | { kind: 'read'; entryIds: EntryId[]; wasRead: boolean; storyCount: number }
  | { kind: 'save'; entryId: EntryId; savedAt?: number }
  | { kind: 'unfollow'; sourceId: SourceId; title: string }
)
