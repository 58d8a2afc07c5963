import { decideCheck } from '../feed/decide-check'
import { mergeEntries } from '../feed/merge-entries'
import { normaliseFeed } from '../feed/normalise-feed'
import type { Entry, FeedText } from '../model/entry'
import type { Failure } from '../model/failure'
import type { EntryId } from '../model/ids'
import type { Feed } from '../model/source'
import { type WriteTransaction, write } from '../store/write'
import { addToStories } from './add-to-stories'
import type { CheckedFeed } from './check-feed'
import type { JobContext } from './job-context'

export interface CheckResult {
  fresh: number
  failure?: Failure
}

/** What a feed brings to the store: its fresh entries are not in stories yet. */
interface Brought {
  checked: CheckedFeed
  current: Feed
  fresh: Entry[]
  changed: Entry[]
  feedTexts: FeedText[]
}

/**
 * Writes what came of checking some feeds in one transaction: each one's new entries, their stories and its state, all or
 * nothing. All questions to the store are asked at once, and so are all writes: of 600 feeds none waits for another's.
 */
export async function writeChecks(
  context: JobContext,
  checks: readonly CheckedFeed[],
): Promise<CheckResult[]> {
  const hasEntries = checks.some(({ parsed }) => parsed)
  const tables = hasEntries
    ? (['feeds', 'sources', 'entries', 'feedTexts', 'stories'] as const)
    : (['feeds', 'sources'] as const)
  return write(context.database, tables, async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const now = context.now()
    const found = await Promise.all(checks.map((checked) => bring(write, checked, now)))
    // A feed that is not there any more was unfollowed for good while it was being fetched.
    const brought = found.filter((one) => one !== undefined)
    const fresh = brought.flatMap((one) => one.fresh)
    const placed = fresh.length > 0 ? await addToStories(write, fresh) : []
    await putEntries(write, placed, brought)
    await Promise.all(
      brought.map(async ({ checked: { outcome }, current, fresh }) => {
        const source = await write.objectStore('sources').get(current.sourceId)
        const counted = outcome.kind === 'fetched' ? { ...outcome, fresh: fresh.length } : outcome
        return write
          .objectStore('feeds')
          .put(decideCheck(current, counted, now, context.random, source?.checkEveryMs))
      }),
    )
    return found.map((one, at) => resultOf(checks[at]!, one))
  })
}

function resultOf({ outcome }: CheckedFeed, brought: Brought | undefined): CheckResult {
  if (!brought) return { fresh: 0 }
  return {
    fresh: brought.fresh.length,
    failure: outcome.kind === 'failed' ? outcome.failure : undefined,
  }
}

/** Compares a feed's entries with those that the store has of them. */
async function bring(
  read: WriteTransaction,
  checked: CheckedFeed,
  seenAt: number,
): Promise<Brought | undefined> {
  const { feed, parsed } = checked
  if (!parsed) {
    const current = await read.objectStore('feeds').get(feed.id)
    return current && { checked, current, fresh: [], changed: [], feedTexts: [] }
  }
  const place = { feedId: feed.id, sourceId: feed.sourceId, seenAt }
  const { entries, feedTexts } = normaliseFeed(parsed, place)
  const known = new Map<EntryId, Entry>()
  const [current] = await Promise.all([
    read.objectStore('feeds').get(feed.id),
    ...entries.map(async ({ id }) => {
      const entry = await read.objectStore('entries').get(id)
      if (entry) known.set(id, entry)
    }),
  ])
  return current && { checked, current, ...mergeEntries(known, entries), feedTexts }
}

/** Writes only what is new or said otherwise now, with the feed's own text of it. */
async function putEntries(
  transaction: WriteTransaction,
  placed: readonly Entry[],
  brought: readonly Brought[],
): Promise<void> {
  const entries = [...placed, ...brought.flatMap(({ changed }) => changed)]
  if (entries.length === 0) return
  const written = new Set(entries.map(({ id }) => id))
  const texts = brought.flatMap(({ feedTexts }) => feedTexts.filter(({ entryId }) => written.has(entryId)))
  await Promise.all([
    ...entries.map((entry) => transaction.objectStore('entries').put(entry)),
    ...texts.map((feedText) => transaction.objectStore('feedTexts').put(feedText)),
  ])
}
