import type { Failure } from '../model/failure'
import type { PageMakeUp } from '../model/page'
import type { FeedAsks, FeedCheck, FeedFormat, LeadKind } from '../model/source'
import type { Arrivals } from './rhythm'

interface Freshness {
  /** The address that answered, after redirects. */
  finalUrl?: string
  /** How those were meant, where that was asked. */
  leadKind?: LeadKind
  /** The feed's own address has ended, and the one that it led on to answered. */
  isOwnGone?: true
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
      /** Some of its entries were known. */
      isSameFeed?: boolean
    } & Freshness)
  | ({ kind: 'not-modified' } & Freshness)
  /** The body came whole, and is byte for byte the one that was read last. */
  | ({ kind: 'same-body' } & Freshness)
  | { kind: 'failed'; failure: Failure; retryAfterMs?: number; cost?: CheckCost; makeUp?: PageMakeUp }

export type Answered = Exclude<CheckOutcome, { kind: 'failed' }>
