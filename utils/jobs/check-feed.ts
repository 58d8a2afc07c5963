import type { CheckCost, CheckOutcome } from '../feed/check-outcome'
import { isToBeAsked, mayHaveEnded } from '../feed/lead'
import { marksToSend } from '../feed/marks'
import { feedOfPage } from '../feed/page-feed'
import type { ParsedFeed } from '../feed/parsed-feed'
import type { PageMakeUp } from '../model/page'
import type { NetRequest } from '../model/request'
import { failed, ok, type Result } from '../model/result'
import type { Feed } from '../model/source'
import { decodePage } from '../net/decode-page'
import { type FetchedFeed, fetchFeed } from '../net/fetch-feed'
import { leadKindOf } from '../net/redirect-steps'
import { hostOf } from '../url/host-of'
import { type JobContext, netOf } from './job-context'

/** What came of asking one feed, not yet written. */
export interface CheckedFeed {
  feed: Feed
  outcome: CheckOutcome
  /** Where the answer was a whole feed. */
  parsed?: ParsedFeed
}

/** Fetches one feed, if its site is allowed, and parses it; writes nothing. */
export async function checkFeed(context: JobContext, feed: Feed): Promise<CheckedFeed> {
  let cost: CheckCost | undefined
  const note = (request: NetRequest) => {
    context.note?.(request)
    const { status, received, saved, tookMs } = request
    cost = { received, tookMs, ...(status !== undefined && { status }), ...(saved && { saved }) }
  }
  const { outcome, parsed } = await fetchWhereItIs({ ...context, note }, feed).catch((error) =>
    unforeseen(feed, error),
  )
  return { feed, outcome: { ...outcome, cost }, parsed }
}

/** What nobody thought of stays with the feed that it happened to: 599 others go on. */
function unforeseen({ url }: Feed, error: unknown): { outcome: CheckOutcome; parsed?: undefined } {
  console.error(error)
  const detail = error instanceof Error ? error.message : String(error)
  return { outcome: { kind: 'failed', failure: { kind: 'broken-feed', host: hostOf(url), detail } } }
}

interface Fetched {
  outcome: CheckOutcome
  parsed?: ParsedFeed
}

/** From its own address, or where that has ended, from the one that it led on to. */
async function fetchWhereItIs(context: JobContext, feed: Feed): Promise<Fetched> {
  const own = await fetchAndParse(context, feed)
  const { outcome } = own
  if (outcome.kind === 'failed') {
    if (!feed.leadsTo || !mayHaveEnded(feed, outcome.failure)) return own
    const there = await fetchAndParse(context, { ...feed, url: feed.leadsTo.url })
    return there.outcome.kind === 'failed'
      ? own
      : { ...there, outcome: { ...there.outcome, isOwnGone: true } }
  }
  const { finalUrl = feed.url } = outcome
  if (!isToBeAsked(feed, finalUrl, context.now())) return own
  const leadKind = await leadKindOf(feed.url, finalUrl, netOf(context))
  return { ...own, outcome: { ...outcome, leadKind } }
}

async function fetchAndParse(context: JobContext, feed: Feed): Promise<Fetched> {
  if (!(await context.isAllowed(feed.url))) {
    return { outcome: { kind: 'failed', failure: { kind: 'not-allowed', host: hostOf(feed.url) } } }
  }
  const { etag: _etag, lastModified: _modified, ...known } = feed
  const fetched = await fetchFeed({ ...known, ...marksToSend(feed, context.now()) }, netOf(context))
  if (!fetched.isOk) {
    return { outcome: { kind: 'failed', failure: fetched.failure, retryAfterMs: fetched.retryAfterMs } }
  }
  if (fetched.value.kind === 'not-modified') return { outcome: fetched.value }
  const { bytes, contentType: _contentType, ...marks } = fetched.value
  const bodyHash = await hashOf(bytes)
  if (bodyHash === feed.bodyHash) return { outcome: { ...marks, kind: 'same-body' } }
  const read = await readBody(context, feed, fetched.value)
  if (!read.isOk) return { outcome: { kind: 'failed', failure: read.failure } }
  const { parsed, makeUp } = read.value
  const { format, title, asks } = parsed
  return { outcome: { ...marks, kind: 'fetched', fresh: 0, format, title, asks, bodyHash, makeUp }, parsed }
}

/** Half of a SHA-256: nobody makes two feeds for it that differ. */
async function hashOf(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>)
  return Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

async function readBody(
  context: JobContext,
  feed: Feed,
  { bytes, contentType, finalUrl }: Extract<FetchedFeed, { kind: 'fetched' }>,
): Promise<Result<{ parsed: ParsedFeed; makeUp?: PageMakeUp }>> {
  if (feed.format === 'page') {
    const { readFront } = await context.loadExtractor()
    const front = readFront(decodePage(bytes, contentType), finalUrl)
    if (front.headlines.length > 0) return ok({ parsed: feedOfPage(front, finalUrl), makeUp: front.makeUp })
  }
  const { readFeed } = await context.loadFeedReader()
  const parsed = readFeed(bytes, contentType, finalUrl)
  if (parsed.isOk) return ok({ parsed: parsed.value })
  const isBarePage = parsed.failure.kind === 'not-a-feed' && parsed.failure.found === 'page'
  return feed.format === 'page' && isBarePage
    ? failed({ kind: 'no-headlines', host: hostOf(feed.url) })
    : parsed
}
