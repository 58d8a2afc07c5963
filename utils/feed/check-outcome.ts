import type { Failure } from '../model/failure'
import type { PageMakeUp } from '../model/page'
import type { FeedAsks, FeedCheck, FeedFormat } from '../model/source'
import type { Arrivals } from './rhythm'

interface Freshness {
  /** Byte-exact, as the server sent it. */
  etag?: string
  lastModified?: string
  /** How long the server says that the answer stays fresh, in milliseconds. */
  maxAgeMs?: number
  retryAfterMs?: number
  cost?: CheckCost
  /** Of a page. */
  makeUp?: PageMakeUp
}

/** What the check cost, where an answer was read. */
export type CheckCost = Pick<FeedCheck, 'status' | 'received' | 'saved' | 'tookMs'>

/** What came of one check of a feed, as `decideCheck` takes it. */
export type CheckOutcome =
  | ({
      kind: 'fetched'
      fresh: number
      isEmpty?: true
      leftOut?: number
      format?: FeedFormat
      title?: string
      asks?: FeedAsks
      bodyHash?: string
      arrivals?: Arrivals
    } & Freshness)
  | ({ kind: 'not-modified' } & Freshness)
  /** The body came whole, and is byte for byte the one that was read last. */
  | ({ kind: 'same-body' } & Freshness)
  | { kind: 'failed'; failure: Failure; retryAfterMs?: number; cost?: CheckCost; makeUp?: PageMakeUp }
