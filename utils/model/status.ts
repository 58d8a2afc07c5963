import type { EntryId } from './ids'
import type { Settings } from './settings'

/** What the refresh is doing, for the masthead. */
export interface RefreshStatus {
  key: 'refresh'
  isRunning: boolean
  startedAt: number
  /** Written with every step; a running refresh whose beat is older than 90 s was cut off and goes on by an alarm. */
  beatAt: number
  feedsDone: number
  feedsTotal: number
  articlesDone: number
  articlesTotal: number
  /** Titles of the sources being fetched right now. */
  fetching: string[]
  /** The last refresh that ran to its end. */
  last?: { at: number; answered: number; failed: number; fresh: number }
}

/** The entries whose articles are being fetched. */
export interface FetchingStatus {
  key: 'fetching'
  entries: { entryId: EntryId; since: number }[]
}

/** A fetch that began this long ago was cut off with the worker. */
const longestFetchMs = 90_000

/** The entries that are still being fetched. */
export const fetchingNow = ({ entries }: FetchingStatus, now: number): FetchingStatus['entries'] =>
  entries.filter(({ since }) => now - since < longestFetchMs)

/** Set by the background when the store is empty although copies outside it say that it was not. */
export interface RecoveryStatus {
  key: 'recovery'
  copyAt: number
  sourceCount: number
  savedCount: number
}

/** The reader's choices. */
export interface SettingsRecord {
  key: 'settings'
  settings: Settings
}

/** Set while the copies outside the store cannot be written. */
export interface CopyStatus {
  key: 'copies'
  failedAt: number
}

/** When the store was last pruned to its end. */
export interface PruneStatus {
  key: 'prune'
  at: number
}

export type StatusRecord =
  | CopyStatus
  | RefreshStatus
  | FetchingStatus
  | RecoveryStatus
  | SettingsRecord
  | PruneStatus
