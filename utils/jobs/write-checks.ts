import { decideCheck } from '../feed/decide-check'
import { entryIdRange } from '../feed/entry-id'
import { traceOf, underKnownIds } from '../feed/known-as'
import { fingerprintOf, mergeEntries } from '../feed/merge-entries'
import { normaliseFeed } from '../feed/normalise-feed'
import { type Arrivals, arrivalsOf } from '../feed/rhythm'
import type { Entry, FeedText } from '../model/entry'
import type { Failure } from '../model/failure'
import type { EntryId, FeedId } from '../model/ids'
import type { Feed, FeedAnswer } from '../model/source'
import { putAll, type WriteTransaction, write } from '../store/write'
import type { Grouper } from '../story/grouper'
import { addToStories, redateStories } from './add-to-stories'
import type { CheckedFeed } from './check-feed'
import { heedRemaking } from './heed-remaking'
import type { JobContext } from './job-context'
import { settleMove } from './settle-move'
import { spareHosts } from './spare-hosts'

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
  feedTexts: readonly FeedText[]
  /** Where it holds others than the last one did. */
  answer?: FeedAnswer
  leftOut: number
  arrivals?: Arrivals
  /** Some of its entries were known. */
  isSameFeed?: boolean
}

/**
 * Writes what came of checking some feeds in one transaction: each one's new entries, their stories and its state, all or
 * nothing; `grouper` where one of them brings entries. All questions to the store are asked at once, and so are all
 * writes: of 600 feeds none waits for another's.
 */
export async function writeChecks(
  context: JobContext,
  checks: readonly CheckedFeed[],
  grouper: Grouper | undefined,
): Promise<CheckResult[]> {
  const tables = grouper
    ? (['feeds', 'sources', 'entries', 'feedTexts', 'stories', 'headlines', 'answers'] as const)
    : (['feeds', 'sources'] as const)
  return write(context.database, tables, async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const now = context.now()
    const found = await Promise.all(checks.map((checked) => bring(write, checked, now)))
    // A feed that is not there any more was unfollowed for good while it was being fetched.
    const brought = found.filter((one) => one !== undefined)
    if (grouper) await writeEntries(write, brought, grouper, now)
    putAll(
      write,
      'answers',
      brought.flatMap(({ answer }) => answer ?? []),
    )
    const states = await Promise.all(brought.map((one) => stateAfter(write, one, now, context.random)))
    const checked = brought.map(({ checked: { outcome }, current }, at) => ({
      ...{ outcome, before: current, after: states[at]! },
    }))
    putAll(write, 'feeds', [...states, ...(await spareHosts(write, checked, context))])
    return found.map(resultOf)
  })
}

async function stateAfter(
  transaction: WriteTransaction,
  { checked: { outcome, parsed }, current, fresh, leftOut, arrivals, isSameFeed }: Brought,
  now: number,
  random: () => number,
): Promise<Feed> {
  const source = await transaction.objectStore('sources').get(current.sourceId)
  const isEmpty = parsed?.entries.length === 0 || undefined
  const counted =
    outcome.kind === 'fetched'
      ? { ...outcome, fresh: fresh.length, isEmpty, leftOut, arrivals, isSameFeed }
      : outcome
  const after = decideCheck(current, counted, now, random, source?.checkEveryMs)
  return settleMove(transaction, current, after)
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
  const { leftOut, ...normal } = normaliseFeed(parsed, place)
  const [current, last] = await Promise.all([
    read.objectStore('feeds').get(feed.id),
    read.objectStore('answers').get(feed.id),
  ])
  if (!current) return undefined
  // A page's headlines have their addresses for ids: what comes under another is another.
  const { entries, feedTexts } =
    parsed.format === 'page' ? normal : underKnownIds(last, normal.entries, normal.feedTexts)
  const answer: FeedAnswer = {
    feedId: feed.id,
    entryIds: entries.map(({ id }) => id),
    fingerprints: entries.map(fingerprintOf),
  }
  const told = toldAnew(last, answer, entries)
  const known = await knownAmong(read, feed.id, told)
  const { fresh: unknown, changed } = mergeEntries(known, told)
  const redated = changed.filter(({ id, sortAt }) => known.get(id)?.sortAt !== sortAt)
  const isSame = told.length === 0 && entries.length === last?.entryIds.length && last.traces !== undefined
  const isPage = parsed.format === 'page' && last
  const { outcome, fresh } = isPage
    ? await heedRemaking(read, { checked, current, fresh: unknown, entries }, last)
    : { outcome: checked.outcome, fresh: unknown }
  return {
    ...{ current, fresh, changed, redated, feedTexts, leftOut },
    checked: { ...checked, outcome },
    // An empty answer is a slip more often than an end: what was there before may well come back.
    answer: isSame || entries.length === 0 ? undefined : { ...answer, traces: entries.map(traceOf) },
    arrivals: arrivalsOf(current, { entries, fresh, now: seenAt }),
    isSameFeed: entries.length > unknown.length,
  }
}

/** The entries that the feed's last answer did not hold, or not in these words: of the others nothing is to be written. */
function toldAnew(last: FeedAnswer | undefined, answer: FeedAnswer, entries: readonly Entry[]): Entry[] {
  const before = new Map(last?.entryIds.map((id, at) => [id, last.fingerprints?.[at]]))
  return entries.filter(({ id }, at) => before.get(id) !== answer.fingerprints?.[at])
}

/** For fewer than these the store is not asked first which it has. */
const fewEntries = 4

/** Those that the store has. */
async function knownAmong(
  read: WriteTransaction,
  feedId: FeedId,
  entries: readonly Entry[],
): Promise<Map<EntryId, Entry>> {
  if (entries.length === 0) return new Map()
  const table = read.objectStore('entries')
  const range = IDBKeyRange.bound(...entryIdRange(feedId))
  const stored = entries.length < fewEntries ? undefined : new Set(await table.getAllKeys(range))
  const known = stored ? entries.filter(({ id }) => stored.has(id)) : entries
  const found = await Promise.all(known.map(({ id }) => table.get(id)))
  return new Map(found.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])))
}

async function writeEntries(
  transaction: WriteTransaction,
  brought: readonly Brought[],
  grouper: Grouper,
  now: number,
): Promise<void> {
  await redateStories(
    transaction,
    brought.flatMap(({ redated }) => redated),
  )
  const fresh = brought.flatMap((one) => one.fresh)
  const entries = await addToStories(transaction, fresh, grouper)
  putAll(transaction, 'headlines', grouper.takeRows(now))
  putEntries(transaction, entries, brought)
}

/** Writes only what is new or said otherwise now, with the feed's own text of it. */
function putEntries(
  transaction: WriteTransaction,
  placed: readonly Entry[],
  brought: readonly Brought[],
): void {
  const entries = [...placed, ...brought.flatMap(({ changed }) => changed)]
  if (entries.length === 0) return
  const written = new Set(entries.map(({ id }) => id))
  const texts = brought.flatMap(({ feedTexts }) => feedTexts.filter(({ entryId }) => written.has(entryId)))
  putAll(transaction, 'entries', entries)
  putAll(transaction, 'feedTexts', texts)
}
