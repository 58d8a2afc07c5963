import type { Failure } from '../model/failure'
import type { CheckReason, Feed, FeedCheck } from '../model/source'
import type { CheckOutcome } from './check-outcome'
import { type Arrivals, withCheckSeen } from './rhythm'
import {
  clampRetryAfter,
  jitter,
  longestInterval,
  naturalWait,
  usualInterval,
  waitAfterAnswer,
} from './wait-after-answer'

const minute = 60_000

const keptChecks = 24

/** Not the feed's doing: nothing is held against it, and it is due again soon. */
const isOurs = (failure: Failure): boolean => failure.kind === 'offline' || failure.kind === 'interrupted'

/** The network, as a rule, until the reader has signed in: a feed must not be a day late for that. */
const wantsSignIn = (failure: Failure): boolean =>
  (failure.kind === 'not-a-feed' && failure.found === 'sign-in') ||
  (failure.kind === 'http-status' && failure.status === 511)

type Answered = Exclude<CheckOutcome, { kind: 'failed' }>

const withCheck = (feed: Feed, check: FeedCheck): FeedCheck[] => [...feed.checks, check].slice(-keptChecks)

/**
 * The state of a feed after a check. An answer: due when `waitAfterAnswer` says. A failure: the interval doubles with each
 * in a row, up to a day; 410 Gone waits a day at once, a page to sign in on no longer than usual. `chosenMs` is the reader's
 * own choice, and shortens no wait after failures. Retry-After is honoured as given. `now` in UTC milliseconds; `random`
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
  outcome: Answered,
  now: number,
  random: () => number,
  chosenMs: number | undefined,
): Feed {
  const isFetched = outcome.kind === 'fetched'
  const isWhole = outcome.kind !== 'not-modified'
  const seen = rhythmAfter(feed, isFetched ? outcome.arrivals : undefined, now)
  const asks = isFetched ? outcome.asks : feed.asks
  const { waitMs, reason } = waitAfterAnswer({ ...seen, asks }, { ...outcome, chosenMs }, now, random)
  const { failure: _settled, asks: _before, ...rest } = feed
  return {
    ...rest,
    ...seen,
    ...(asks && { asks }),
    ...(isFetched && outcome.format && { format: outcome.format }),
    ...(isFetched && outcome.title && { title: outcome.title }),
    ...(isFetched && { bodyHash: outcome.bodyHash }),
    // A 304 may leave out what has not changed; a new body has new marks or none.
    etag: outcome.etag ?? (isWhole ? undefined : feed.etag),
    lastModified: outcome.lastModified ?? (isWhole ? undefined : feed.lastModified),
    ...(isWhole && { wholeAt: now }),
    checkedAt: now,
    answeredAt: now,
    nextCheckAt: Math.round(now + waitMs),
    reason,
    failures: 0,
    ...(isFetched && outcome.cost && { bodyBytes: outcome.cost.received }),
    ...(outcome.makeUp && { makeUp: outcome.makeUp }),
    checks: withCheck(feed, { at: now, ...broughtBy(outcome), ...outcome.cost }),
  }
}

function broughtBy(outcome: Answered): Pick<FeedCheck, 'fresh' | 'isSame' | 'isEmpty' | 'leftOut'> {
  if (outcome.kind === 'not-modified') return { fresh: 0 }
  if (outcome.kind === 'same-body') return { fresh: 0, isSame: true }
  const { fresh, isEmpty, leftOut } = outcome
  return { fresh, ...(isEmpty && { isEmpty }), ...(leftOut && { leftOut }) }
}

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
  const forbidden = outcome.retryAfterMs === undefined ? undefined : clampRetryAfter(outcome.retryAfterMs)
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
