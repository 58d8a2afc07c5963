import type { Failure } from '../model/failure'
import type { CheckReason, Feed, FeedCheck } from '../model/source'
import type { CheckOutcome } from './check-outcome'
import { type Arrivals, entriesPerWeek, waitOf, withCheckSeen } from './rhythm'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How often a feed is checked that says nothing of it. */
const usualInterval = hour
const longestInterval = day
/** A server may ask for a longer silence than any interval, but not for a feed to be forgotten. */
const longestRetryAfter = 30 * day
const keptChecks = 24

/** Not the feed's doing: nothing is held against it, and it is due again soon. */
const isOurs = (failure: Failure): boolean => failure.kind === 'offline' || failure.kind === 'interrupted'

/** The network, as a rule, until the reader has signed in: a feed must not be a day late for that. */
const wantsSignIn = (failure: Failure): boolean =>
  (failure.kind === 'not-a-feed' && failure.found === 'sign-in') ||
  (failure.kind === 'http-status' && failure.status === 511)

/** ±10 %, so that feeds followed together do not stay together. */
const jitter = (interval: number, random: () => number): number => interval * (0.9 + 0.2 * random())

const withCheck = (feed: Feed, check: FeedCheck): FeedCheck[] => [...feed.checks, check].slice(-keptChecks)

/**
 * The state of a feed after a check. An answer: due when its rhythm asks for it (an hour where none is known), or later
 * where the feed's ttl or the server's max-age says so, at most in a day. A failure: the interval doubles with each in a row, up to a day; 410 Gone waits a day at
 * once, a page to sign in on no longer than usual. `chosenMs`, the reader's own choice, takes the place of that and of
 * what is asked for, not of the waits after failures. Retry-After is honoured as given. `now` in UTC milliseconds; `random`
 * gives 0 to 1, as Math.random.
 */
export function decideCheck(
  feed: Feed,
  outcome: CheckOutcome,
  now: number,
  random: () => number,
  chosenMs?: number,
): Feed {
  return outcome.kind === 'failed'
    ? afterFailure(feed, outcome, now, random, chosenMs)
    : afterAnswer(feed, outcome, now, random, chosenMs)
}

/** A feed whose wait the reader has just chosen, or left to itself again: counted from its last check. */
export function withChosenWait(feed: Feed, chosenMs: number | undefined, now: number): Feed {
  const isToWait = feed.failures > 0 || feed.reason?.kind === 'retry-after'
  if (feed.checkedAt === undefined || isToWait) return feed
  const natural = naturalWait(feed, feed.checkedAt)
  const nextCheckAt = Math.max(now, feed.checkedAt + (chosenMs ?? natural.waitMs))
  return { ...feed, nextCheckAt, reason: chosenMs ? { kind: 'chosen', waitMs: chosenMs } : natural.reason }
}

function afterAnswer(
  feed: Feed,
  outcome: Exclude<CheckOutcome, { kind: 'failed' }>,
  now: number,
  random: () => number,
  chosenMs: number | undefined,
): Feed {
  const isFetched = outcome.kind === 'fetched'
  const seen = rhythmAfter(feed, isFetched ? outcome.arrivals : undefined, now)
  const natural = naturalWait(seen, now)
  const asked = chosenMs ?? Math.max(natural.waitMs, (isFetched && outcome.ttlMs) || 0, outcome.maxAgeMs ?? 0)
  const wait = jitter(Math.min(asked, longestInterval), random)
  const forbidden = retryAfter(outcome.retryAfterMs)
  const { failure: _settled, ...rest } = feed
  return {
    ...rest,
    ...seen,
    ...(isFetched && outcome.format && { format: outcome.format }),
    ...(isFetched && outcome.title && { title: outcome.title }),
    // A 304 may leave out what has not changed; a new body has new marks or none.
    etag: outcome.etag ?? (isFetched ? undefined : feed.etag),
    lastModified: outcome.lastModified ?? (isFetched ? undefined : feed.lastModified),
    checkedAt: now,
    answeredAt: now,
    nextCheckAt: Math.round(now + Math.max(wait, forbidden)),
    reason: reasonOf({ wait, forbidden, asked, natural, chosenMs }),
    failures: 0,
    ...(isFetched && outcome.cost && { bodyBytes: outcome.cost.received }),
    ...(outcome.makeUp && { makeUp: outcome.makeUp }),
    checks: withCheck(feed, { at: now, ...(isFetched ? broughtBy(outcome) : { fresh: 0 }), ...outcome.cost }),
  }
}

const broughtBy = ({
  fresh,
  isEmpty,
  leftOut,
}: Extract<CheckOutcome, { kind: 'fetched' }>): Pick<FeedCheck, 'fresh' | 'isEmpty' | 'leftOut'> => ({
  fresh,
  ...(isEmpty && { isEmpty }),
  ...(leftOut && { leftOut }),
})

/** Of a feed that has not been read whole yet nothing is known. */
function rhythmAfter(
  { rhythm, entryCount }: Feed,
  arrivals: Arrivals | undefined,
  now: number,
): Pick<Feed, 'rhythm' | 'entryCount'> {
  if (!arrivals && !rhythm) return {}
  const { published = [], since, held = entryCount } = arrivals ?? {}
  return { rhythm: withCheckSeen(rhythm, { published, since }, now), entryCount: held }
}

/** How long a feed waits that is left to itself, in milliseconds, and why. */
function naturalWait(
  { rhythm, entryCount = 0 }: Pick<Feed, 'rhythm' | 'entryCount'>,
  now: number,
): { waitMs: number; reason: CheckReason } {
  if (!rhythm) return { waitMs: usualInterval, reason: { kind: 'usual' } }
  const waitMs = waitOf(rhythm, now, entryCount)
  return { waitMs, reason: { kind: 'rhythm', waitMs, entriesPerWeek: entriesPerWeek(rhythm) } }
}

/** The waits that were weighed, in milliseconds. */
interface Waits {
  wait: number
  forbidden: number
  asked: number
  natural: ReturnType<typeof naturalWait>
  chosenMs?: number
}

function reasonOf({ wait, forbidden, asked, natural, chosenMs }: Waits): CheckReason {
  if (forbidden > wait) return { kind: 'retry-after', waitMs: forbidden }
  if (chosenMs) return { kind: 'chosen', waitMs: chosenMs }
  if (asked > natural.waitMs) return { kind: 'asked', waitMs: Math.min(asked, longestInterval) }
  return natural.reason
}

function afterFailure(
  feed: Feed,
  outcome: Extract<CheckOutcome, { kind: 'failed' }>,
  now: number,
  random: () => number,
  chosenMs = 0,
): Feed {
  const { failure } = outcome
  if (isOurs(failure)) return { ...feed, nextCheckAt: now + 5 * minute, reason: { kind: 'ours' } }
  const failures = feed.failures + 1
  const isGone = failure.kind === 'http-status' && failure.status === 410
  const isAtDoor = wantsSignIn(failure)
  const doublings = isAtDoor ? 0 : failures - 1
  const doubled = isGone
    ? longestInterval
    : Math.min(Math.max(usualInterval, chosenMs) * 2 ** doublings, longestInterval)
  const forbidden = outcome.retryAfterMs === undefined ? undefined : retryAfter(outcome.retryAfterMs)
  const wait = forbidden ?? jitter(doubled, random)
  return {
    ...feed,
    checkedAt: now,
    nextCheckAt: Math.round(now + wait),
    reason:
      isAtDoor && forbidden === undefined ? { kind: 'usual' } : failureReason(failures, isGone, forbidden),
    failures,
    failure,
    ...(outcome.makeUp && { makeUp: outcome.makeUp }),
    checks: withCheck(feed, { at: now, fresh: 0, failure, ...outcome.cost }),
  }
}

function failureReason(failures: number, isGone: boolean, forbidden: number | undefined): CheckReason {
  if (forbidden !== undefined) return { kind: 'retry-after', waitMs: forbidden }
  return isGone ? { kind: 'gone' } : { kind: 'failing', failures }
}

const retryAfter = (asked: number | undefined): number => Math.min(Math.max(asked ?? 0, 0), longestRetryAfter)
