import { decideCheck } from '../feed/decide-check'
import { entryIdRange } from '../feed/entry-id'
import { mergeEntries } from '../feed/merge-entries'
import { normaliseFeed } from '../feed/normalise-feed'
import { type Arrivals, arrivalsOf } from '../feed/rhythm'
import type { Entry, FeedText } from '../model/entry'
import type { Failure } from '../model/failure'
import type { EntryId, FeedId } from '../model/ids'
import type { Feed, FeedAnswer } from '../model/source'
import { type WriteTransaction, write } from '../store/write'
import { addToStories, redateStories } from './add-to-stories'
import type { CheckedFeed } from './check-feed'
import { heedRemaking } from './heed-remaking'
import type { JobContext } from './job-context'
import type { KnownHeadlines } from './known-headlines'

export interface CheckResult {
  fresh: number
  failure?: Failure
}

/** What a feed brings to the store: its fresh entries are not in stories yet. */
interface Brought {
  /** Its outcome is as checked, unless what is known of the feed says otherwise. */
  checked: CheckedFeed
  current: Feed
  fresh: Entry[]
  changed: Entry[]
  /** Of the changed, those of another instant. */
  redated: Entry[]
  feedTexts: FeedText[]
  /** Where it holds others than the last one did. */
  answer?: FeedAnswer
  leftOut: number
  arrivals?: Arrivals
}

/**
 * Writes what came of checking some feeds in one transaction: each one's new entries, their stories and its state, all or
 * nothing; `headlines` where one of them brings entries. All questions to the store are asked at once, and so are all
 * writes: of 600 feeds none waits for another's.
 */
export async function writeChecks(
  context: JobContext,
  checks: readonly CheckedFeed[],
  headlines: KnownHeadlines | undefined,
): Promise<CheckResult[]> {
  const tables = headlines
    ? (['feeds', 'sources', 'entries', 'feedTexts', 'stories', 'headlines', 'answers'] as const)
    : (['feeds', 'sources'] as const)
  return write(context.database, tables, async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const now = context.now()
    const found = await Promise.all(checks.map((checked) => bring(write, checked, now)))
    // A feed that is not there any more was unfollowed for good while it was being fetched.
    const brought = found.filter((one) => one !== undefined)
    if (headlines) await writeEntries(write, brought, headlines, now)
    await Promise.all(
      brought.map(async ({ checked, current, fresh, answer, leftOut, arrivals }) => {
        if (answer) await write.objectStore('answers').put(answer)
        const source = await write.objectStore('sources').get(current.sourceId)
        const { outcome, parsed } = checked
        const isEmpty = parsed?.entries.length === 0 || undefined
        const counted =
          outcome.kind === 'fetched'
            ? { ...outcome, fresh: fresh.length, isEmpty, leftOut, arrivals }
            : outcome
        return write
          .objectStore('feeds')
          .put(decideCheck(current, counted, now, context.random, source?.checkEveryMs))
      }),
    )
    return found.map(resultOf)
  })
}

function resultOf(brought: Brought | undefined): CheckResult {
  if (!brought) return { fresh: 0 }
  const { fresh, checked } = brought
  const { outcome } = checked
  return {
    fresh: fresh.length,
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
    return current && { checked, current, fresh: [], changed: [], redated: [], feedTexts: [], leftOut: 0 }
  }
  const place = { feedId: feed.id, sourceId: feed.sourceId, seenAt }
  const { entries, feedTexts, leftOut } = normaliseFeed(parsed, place)
  const [current, last, known] = await Promise.all([
    read.objectStore('feeds').get(feed.id),
    read.objectStore('answers').get(feed.id),
    knownAmong(read, feed.id, entries),
  ])
  if (!current) return undefined
  const { fresh: unknown, changed } = mergeEntries(known, entries)
  const redated = changed.filter(({ id, sortAt }) => known.get(id)?.sortAt !== sortAt)
  const answer = changedAnswer(last, { feedId: feed.id, entryIds: entries.map(({ id }) => id) })
  const isPage = parsed.format === 'page' && last
  const { outcome, fresh } = isPage
    ? await heedRemaking(read, { checked, current, fresh: unknown, entries }, last)
    : { outcome: checked.outcome, fresh: unknown }
  const arrivals = arrivalsOf(current, { entries, fresh, now: seenAt })
  return {
    ...{ current, fresh, changed, redated, feedTexts, answer, leftOut, arrivals },
    checked: { ...checked, outcome },
  }
}

/** An empty answer is a slip more often than an end: what was there before may well come back. */
function changedAnswer(last: FeedAnswer | undefined, answer: FeedAnswer): FeedAnswer | undefined {
  const { entryIds } = answer
  const before = new Set(last?.entryIds)
  const isSame = entryIds.length === before.size && entryIds.every((id) => before.has(id))
  return isSame || entryIds.length === 0 ? undefined : answer
}

/** Of a feed that has more in the store than this many times its answer, each known entry is asked for by itself. */
const mostReadAhead = 4

/** Those that the store has, by two questions: which they are, and all of them. */
async function knownAmong(
  read: WriteTransaction,
  feedId: FeedId,
  entries: readonly Entry[],
): Promise<Map<EntryId, Entry>> {
  const table = read.objectStore('entries')
  const range = IDBKeyRange.bound(...entryIdRange(feedId))
  const stored = new Set(await table.getAllKeys(range))
  const known = entries.filter(({ id }) => stored.has(id))
  if (known.length === 0) return new Map()
  const found =
    stored.size <= known.length * mostReadAhead
      ? await table.getAll(range)
      : await Promise.all(known.map(({ id }) => table.get(id)))
  return new Map(found.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])))
}

async function writeEntries(
  transaction: WriteTransaction,
  brought: readonly Brought[],
  known: KnownHeadlines,
  now: number,
): Promise<void> {
  await redateStories(
    transaction,
    brought.flatMap(({ redated }) => redated),
  )
  const fresh = brought.flatMap((one) => one.fresh)
  const { entries, headlines } = await addToStories(transaction, fresh, known.index)
  const table = transaction.objectStore('headlines')
  const rows = Array.from(headlines, ([feedId, some]) => known.keep(feedId, some, now))
  await Promise.all([putEntries(transaction, entries, brought), ...rows.map((row) => table.put(row))])
}

/** Writes only what is new or said otherwise now, with the feed's own text of it. */
async function putEntries(
  transaction: WriteTransaction,
  placed: readonly Entry[],
  brought: readonly Brought[],
): Promise<void> {
  const table = transaction.objectStore('entries')
  const textTable = transaction.objectStore('feedTexts')
  const entries = [...placed, ...brought.flatMap(({ changed }) => changed)]
  if (entries.length === 0) return
  const written = new Set(entries.map(({ id }) => id))
  const texts = brought.flatMap(({ feedTexts }) => feedTexts.filter(({ entryId }) => written.has(entryId)))
  await Promise.all([
    ...entries.map((entry) => table.put(entry)),
    ...texts.map((feedText) => textTable.put(feedText)),
  ])
}
