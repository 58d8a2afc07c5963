import type { CheckCost, CheckOutcome } from '../feed/check-outcome'
import { decodeFeed } from '../feed/decode-feed'
import { parseFeed } from '../feed/parse-feed'
import type { ParsedFeed } from '../feed/parsed-feed'
import type { NetRequest } from '../model/request'
import type { Feed } from '../model/source'
import { fetchFeed } from '../net/fetch-feed'
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
  const { outcome, parsed } = await fetchAndParse({ ...context, note }, feed)
  return { feed, outcome: { ...outcome, cost }, parsed }
}

async function fetchAndParse(
  context: JobContext,
  feed: Feed,
): Promise<{ outcome: CheckOutcome; parsed?: ParsedFeed }> {
  if (!(await context.isAllowed(feed.url))) {
    return { outcome: { kind: 'failed', failure: { kind: 'not-allowed', host: hostOf(feed.url) } } }
  }
  const fetched = await fetchFeed(feed, netOf(context))
  if (!fetched.isOk) {
    return { outcome: { kind: 'failed', failure: fetched.failure, retryAfterMs: fetched.retryAfterMs } }
  }
  if (fetched.value.kind === 'not-modified') return { outcome: fetched.value }
  const { bytes, contentType, finalUrl, ...marks } = fetched.value
  const parsed = parseFeed(decodeFeed(bytes, contentType), finalUrl)
  if (!parsed.isOk) return { outcome: { kind: 'failed', failure: parsed.failure } }
  const { format, title, ttlMs } = parsed.value
  return { outcome: { ...marks, kind: 'fetched', fresh: 0, format, title, ttlMs }, parsed: parsed.value }
}
