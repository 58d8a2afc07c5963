import type { Entry, ReadingState } from '../model/entry'
import type { EntryId, FeedId } from '../model/ids'

const day = 24 * 3_600_000
/** How long an entry stays that nothing holds. */
const entryMs = 30 * day
/** How long a read mark waits for an entry that was pruned to come back. */
const markMs = 180 * day

/** Entries that are no older stay. */
export const oldestKeptAt = (now: number): number => now - entryMs

/** What holds an entry, however old it is. */
export interface Holds {
  /** Saved, on a front page, or what an undo would bring back. */
  kept: ReadonlySet<EntryId>
  /** Of each feed that is still here: what its last answer held, and would bring again as new. Undefined: not known. */
  answers: ReadonlyMap<FeedId, ReadonlySet<EntryId> | undefined>
}

/** Whether an entry may go. The bundled ones, which are of no feed, never do. */
export function isEntryPrunable({ id, feedId, sortAt }: Entry, holds: Holds, now: number): boolean {
  if (!feedId || sortAt >= oldestKeptAt(now) || holds.kept.has(id)) return false
  if (!holds.answers.has(feedId)) return true
  return holds.answers.get(feedId)?.has(id) === false
}

/** Whether a mark may go whose entry is not in the store. */
export function isMarkPrunable({ readAt, savedAt }: ReadingState, now: number): boolean {
  return savedAt === undefined && (readAt === undefined || readAt < now - markMs)
}
