import type { Failure } from './failure'
import type { EntryId, FeedId, FolderId, SourceId } from './ids'
import type { PageMakeUp } from './page'

/** What the reader chose for one source; what is not set is as for every source. */
export interface SourceChoices {
  /** How often its feeds are checked, instead of by their own rhythm. */
  checkEveryMs?: number
  /** Its stories stand lower or higher on the front page. */
  rank?: 'lower' | 'higher'
  /** Its articles are fetched only when they are asked for. */
  isTextOff?: true
  /** Its articles are kept without their pictures. */
  arePicturesOff?: true
}

/** A publisher that the reader follows. */
export interface Source extends SourceChoices {
  id: SourceId
  title: string
  /** Its home page. */
  homeUrl?: string
  /** The match pattern asked for when it was followed, for example `*://*.daily.example/*`. */
  site: string
  language?: string
  followedAt: number
  /** Set while the unfollowing can still be undone; such a source is in no list, edition or refresh. */
  unfollowedAt?: number
  /** Where there are no feeds yet: the address as typed, refused its permission, to be looked at when it is allowed. */
  pendingAddress?: string
  /** Match patterns of the sites besides its own that its articles or pictures are on, each named once. */
  furtherSites?: string[]
  /** Those of its sites that are not allowed. */
  missingSites: string[]
  /** The folders that it is in, each once; not set where it is in none. One that is not there any more counts as none. */
  folderIds?: FolderId[]
}

/** Match patterns of every site that a source needs, its own first. */
export function sitesOf({ site, furtherSites = [], missingSites }: Source): string[] {
  return [...new Set([site, ...furtherSites, ...missingSites])]
}

/** `page`: a page without a feed, whose headlines stand for one. */
export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json' | 'page'

/** One check of a feed, kept for its health bars. */
export interface FeedCheck {
  at: number
  /** How many entries were new. */
  fresh: number
  failure?: Failure
  /** The same body was sent again, whole. */
  isSame?: true
  /** The feed was whole, and had no entry. */
  isEmpty?: true
  /** Entries that it had beyond those that are kept of one answer; they are older. */
  leftOut?: number
  /** Of the answer; 304 where nothing had changed. */
  status?: number
  /** Bytes of the body as read, and those that a 304 spared. */
  received?: number
  saved?: number
  /** In milliseconds. */
  tookMs?: number
}

/** What was seen of how a feed publishes, by the hour of the day (UTC): entries, and hours looked at. Older things fade. */
export interface Rhythm {
  entries: number[]
  hours: number[]
  /** Up to when it is counted. */
  until: number
}

/** When a feed asks to be fetched, in its own words. */
export interface FeedAsks {
  /** How long not to be fetched again, in milliseconds. */
  ttlMs?: number
  /** Hours of the day (UTC) and days of the week (0 is Sunday) in which not to be fetched. */
  skipHours?: number[]
  skipDays?: number[]
}

/** How an address says that it leads on to another; `untold`: the browser does not let that be seen. */
export type LeadKind = 'for-good' | 'for-now' | 'untold'

/** Another address, from which a feed's answers come. */
export interface FeedLead {
  url: string
  since: number
  /** Answers in a row. */
  checks: number
  /** For so long and so often that, meant for good, it moves the feed. */
  hasHeld?: true
  kind?: LeadKind
  toldAt?: number
  /** That address is followed by itself, as this source. */
  followedAs?: { sourceId: SourceId; title: string }
}

/** Why a feed is checked when it is; waits in milliseconds. */
export type CheckReason =
  /** An hour, as nothing is known of the feed yet. */
  | { kind: 'usual' }
  /** As often as it publishes asks for. */
  | { kind: 'rhythm'; waitMs: number; entriesPerWeek: number }
  /** The reader chose it for this source. */
  | { kind: 'chosen'; waitMs: number }
  /** The feed's ttl or the server's Cache-Control asks for it. */
  | { kind: 'asked'; waitMs: number }
  /** The feed names hours or days without checks; it is the first moment after them. */
  | { kind: 'skips' }
  | { kind: 'retry-after'; waitMs: number }
  /** Another feed of this host was answered that it is too busy. */
  | { kind: 'host-busy'; host: string; status: number; waitMs: number }
  /** It failed this often in a row; the wait doubles each time. */
  | { kind: 'failing'; failures: number }
  /** 410: it is not checked any more by itself. */
  | { kind: 'gone' }
  /** So many times 404 in so long: the same. */
  | { kind: 'missing'; tries: number; forMs: number }
  /** Nothing was tried: this device had no network, or the work was cut off. */
  | { kind: 'ours' }

/** One address that a source publishes entries at, with the state of fetching it. */
export interface Feed {
  id: FeedId
  sourceId: SourceId
  url: string
  format: FeedFormat
  title: string
  leadsTo?: FeedLead
  /** The address that it had before; its id is still made of the first one. */
  movedFrom?: { url: string; at: number }
  /** Byte-exact, as the server sent it. */
  etag?: string
  /** Byte-exact, as the server sent it. */
  lastModified?: string
  /** When a body was last sent whole. */
  wholeAt?: number
  /** Of the body that was read last. */
  bodyHash?: string
  asks?: FeedAsks
  checkedAt?: number
  /** When it last answered with a feed or 304. */
  answeredAt?: number
  nextCheckAt: number
  /** Failures in a row. */
  failures: number
  failure?: Failure
  /** Answers 404 since it last answered with a feed. */
  missing?: { since: number; tries: number }
  /** Since then it is not checked by itself. */
  goneAt?: number
  /** Of `nextCheckAt`; not known before the first check. */
  reason?: CheckReason
  /** Bytes of the last whole answer, and how many entries it held. */
  bodyBytes?: number
  /** Of a page: how it was made when it last answered. */
  makeUp?: PageMakeUp
  /** It was found made anew, so that `count` headlines were passed over; answers since. Until the reader has seen it. */
  remade?: { at: number; count: number; answers: number }
  entryCount?: number
  rhythm?: Rhythm
  /** The last 24, oldest first. */
  checks: FeedCheck[]
}

/** A feed's address and name: how it last answered is nothing to bring back, and would make every refresh a new copy. */
export const withoutState = ({ id, sourceId, url, format, title }: Feed): Feed => ({
  ...{ id, sourceId, url, format, title },
  ...{ nextCheckAt: 0, failures: 0, checks: [] },
})

/** Whether it says that there is no feed at the address any more: the site may name another one. */
export const isFeedLost = (failure: Failure): boolean =>
  (failure.kind === 'not-a-feed' && failure.found !== 'sign-in') ||
  failure.kind === 'no-headlines' ||
  failure.kind === 'page-remade' ||
  (failure.kind === 'http-status' && (failure.status === 404 || failure.status === 410))

/** What a feed's last answer with entries held. Written when that changes, so that no entry is when nothing is new. */
export interface FeedAnswer {
  feedId: FeedId
  entryIds: EntryId[]
  /** What each of them said (see `fingerprintOf`). Missing in answers of older versions. */
  fingerprints?: string[]
  /** What each of them can be known by under another id (see `traceOf`). Missing in answers of older versions. */
  traces?: string[]
}

/** A feed that a look at an address found, not yet followed. */
export interface FeedOffer {
  url: string
  format: FeedFormat
  title: string
  homeUrl?: string
  language?: string
  /** How many entries it holds now. */
  entryCount: number
  latest?: { title: string; publishedAt?: number }
  /** Of a page: the first headlines on it, for the reader to see what is found there. */
  headlines?: string[]
  /** Set where this feed is followed already, also under another spelling of its address. */
  followedAs?: { sourceId: SourceId; title: string }
}
