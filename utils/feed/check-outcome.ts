import type { Failure } from '../model/failure'
import type { FeedFormat } from '../model/source'

interface Freshness {
  /** Byte-exact, as the server sent it. */
  etag?: string
  lastModified?: string
  /** How long the server says that the answer stays fresh, in milliseconds. */
  maxAgeMs?: number
  retryAfterMs?: number
}

/** What came of one check of a feed, as `decideCheck` takes it. */
export type CheckOutcome =
  | ({ kind: 'fetched'; fresh: number; format?: FeedFormat; title?: string; ttlMs?: number } & Freshness)
  | ({ kind: 'not-modified' } & Freshness)
  | { kind: 'failed'; failure: Failure; retryAfterMs?: number }
