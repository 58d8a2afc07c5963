import type { FeedReader } from '../feed/feed-reader'
import type { Extractor } from '../model/article'
import type { NetRequest } from '../model/request'
import type { NetDeps } from '../net/net-deps'
import type { Database } from '../store/database'
import type { createGrouper } from '../story/grouper'

/** What a job works with. Clock, chance and network are arguments, so that a test can give others. */
export interface JobContext {
  database: Database
  /** UTC milliseconds. */
  now(): number
  /** 0 to 1. */
  random(): number
  fetch: typeof fetch
  isOnline(): boolean
  /** Whether the browser says that the connection is metered. */
  isMetered(): boolean
  /** Whether an address, or a match pattern's pages, may be fetched. */
  isAllowed(addressOrSite: string): Promise<boolean>
  /** Loads what reads feeds, which the worker does not start with. */
  loadFeedReader(): Promise<FeedReader>
  /** Loads the part of extraction that the worker does not start with. */
  loadExtractor(): Promise<Extractor>
  /** Loads what groups entries into stories, which the worker does not start with either. */
  loadGrouper(): Promise<typeof createGrouper>
  /** Loads what names the match pattern of an address's site, such as `*://*.daily.example/*`. */
  loadSiteOf(): Promise<(url: string) => string>
  /** What tells where an answer leads on to, where the answer itself does not. */
  redirectOf?: NetDeps['redirectOf']
  /** Writes down each request that is made. */
  note?(request: NetRequest): void
}

/** What a fetch is given of it. */
export function netOf({ fetch, now, isOnline, isAllowed, redirectOf, note }: JobContext): NetDeps {
  return { fetch, now, isOnline: isOnline(), isAllowed, redirectOf, note }
}
