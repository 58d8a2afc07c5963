import type { CheckOutcome } from '../feed/check-outcome'
import { decideCheck } from '../feed/decide-check'
import { decodeFeed } from '../feed/decode-feed'
import { mergeEntries } from '../feed/merge-entries'
import { normaliseFeed } from '../feed/normalise-feed'
import { parseFeed } from '../feed/parse-feed'
import type { ParsedFeed } from '../feed/parsed-feed'
import type { Entry } from '../model/entry'
import type { Failure } from '../model/failure'
import type { EntryId } from '../model/ids'
import type { Feed } from '../model/source'
import { fetchFeed } from '../net/fetch-feed'
import { type WriteTransaction, write } from '../store/write'
import { hostOf } from '../url/host-of'
import { addToStories } from './add-to-stories'
import type { JobContext } from './job-context'

export interface FeedCheckResult {
  fresh: number
  failure?: Failure
}

/** Checks one feed: its new entries, their stories and its state are one transaction. */
export async function checkFeed(context: JobContext, feed: Feed): Promise<FeedCheckResult> {
  const { outcome, parsed } = await fetchAndParse(context, feed)
  return write(
    context.database,
    ['feeds', 'entries', 'feedTexts', 'stories', 'readingStates'],
    async (transaction) => {
      const write = transaction as unknown as WriteTransaction
      const current = await write.objectStore('feeds').get(feed.id)
      // Unfollowed for good while it was being fetched.
      if (!current) return { fresh: 0 }
      const fresh = parsed ? await writeEntries(write, current, parsed, context.now()) : 0
      const counted = outcome.kind === 'fetched' ? { ...outcome, fresh } : outcome
      await write.objectStore('feeds').put(decideCheck(current, counted, context.now(), context.random))
      return { fresh, failure: outcome.kind === 'failed' ? outcome.failure : undefined }
    },
  )
}

async function fetchAndParse(
  context: JobContext,
  feed: Feed,
): Promise<{ outcome: CheckOutcome; parsed?: ParsedFeed }> {
  if (!(await context.isAllowed(feed.url))) {
    return { outcome: { kind: 'failed', failure: { kind: 'not-allowed', host: hostOf(feed.url) } } }
  }
  const { fetch, now, isOnline } = context
  const fetched = await fetchFeed(feed, { fetch, now, isOnline: isOnline() })
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

/** Writes only what is new or said otherwise now; gives how many are new. */
async function writeEntries(
  transaction: WriteTransaction,
  feed: Feed,
  parsed: ParsedFeed,
  seenAt: number,
): Promise<number> {
  const place = { feedId: feed.id, sourceId: feed.sourceId, seenAt }
  const { entries, feedTexts } = normaliseFeed(parsed, place)
  const table = transaction.objectStore('entries')
  const known = new Map<EntryId, Entry>()
  await Promise.all(
    entries.map(async ({ id }) => {
      const entry = await table.get(id)
      if (entry) known.set(id, entry)
    }),
  )
  const { fresh, changed } = mergeEntries(known, entries)
  const placed = await addToStories(transaction, fresh)
  const written = new Set([...placed, ...changed].map((entry) => entry.id))
  await Promise.all([
    ...[...placed, ...changed].map((entry) => table.put(entry)),
    ...feedTexts
      .filter(({ entryId }) => written.has(entryId))
      .map((feedText) => transaction.objectStore('feedTexts').put(feedText)),
  ])
  return fresh.length
}
