import type { BroughtMarks } from './backup'
import type { Failure } from './failure'
import type { SourceId } from './ids'

/** What became of one line of a list of feeds. `title` and `address` as the file has them; either may be empty. */
export type ImportLine = {
  title: string
  address: string
} /** `isAllowed`: otherwise it waits for its site's permission, and is due once that is given. */ & (
  | { outcome: 'added'; sourceId: SourceId; isAllowed: boolean }
  /** Also under another spelling of its address. `isFiled`: it was in no folder, and is in those of the file now. */
  | { outcome: 'already'; sourceId: SourceId; isFiled: boolean }
  /** An earlier line of the file has the same feed; this one may have put it into one more folder. */
  | { outcome: 'repeated'; sourceId: SourceId }
  | { outcome: 'refused'; failure: Failure }
)

export interface ImportReport {
  /** One for each line of the file that names something, in its order. */
  lines: ImportLine[]
  counts: Record<ImportLine['outcome'], number>
  /** Of the added ones, those that wait for a permission. */
  waitingCount: number
  /** How many folders are new. */
  folderCount: number
  /** Of a full export. */
  marks?: BroughtMarks
}

/** What an import would need, for a screen to explain before it asks. */
export interface ListLook {
  feedCount: number
  /** Of them, those that are followed already. */
  followedCount: number
  folderCount: number
  /** Match patterns of every site that the other feeds are on, each once. */
  sites: string[]
  /** Those of them that are not allowed yet: one question to the browser. */
  missingSites: string[]
}

/** Room for some fifty thousand feeds; a message between a page and the worker holds 64 MB. */
export const largestListBytes = 10 * 1024 * 1024
