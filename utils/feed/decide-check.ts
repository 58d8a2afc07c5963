import type { Failure } from '../model/failure'
import type { Feed, FeedCheck } from '../model/source'
import type { Answered, CheckOutcome } from './check-outcome'
import { leadAfter, movesTo } from './lead'
import { type Arrivals, withCheckSeen } from './rhythm'
import { naturalWait, waitAfterAnswer } from './wait-after-answer'
import { afterFailing } from './wait-after-failure'

const minute = 60_000

const keptChecks = 24
/** After so many answers nobody asks any more what was passed over. */
const remadeAnswers = 20

/** Not the feed's doing: nothing is held against it, and it is due again soon. */
const isOurs = (failure: Failure): boolean => failure.kind === 'offline' || failure.kind === 'interrupted'

const withCheck = (feed: Feed, check: FeedCheck): FeedCheck[] => [...feed.checks, check].slice(-keptChecks)

/**
 * The state of a feed after a check: due when `waitAfterAnswer` or `afterFailing` says. `chosenMs` is the reader's own
 * choice, and shortens no wait after failures. `now` in UTC milliseconds; `random` gives 0 to 1, as Math.random.
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
  const isToWait = feed.failures > 0 || /^(?:retry-after|host-busy)$/.test(feed.reason?.kind ?? '')
  if (feed.checkedAt === undefined || isToWait) return feed
  const natural = naturalWait(feed, feed.checkedAt)
  const nextCheckAt = Math.max(now, feed.checkedAt + (chosenMs ?? natural.waitMs))
  return { ...feed, nextCheckAt, reason: chosenMs ? { kind: 'chosen', waitMs: chosenMs } : natural.reason }
}

/** Whether the answer may give the feed another name, format or address: all else that `decideCheck` changes is state. */
export function mayRename(feed: Feed, outcome: CheckOutcome, now: number): boolean {
  if (outcome.kind === 'failed') return false
  if (outcome.kind !== 'fetched') return placeAfter(feed, outcome, now).url !== undefined
  const { title = feed.title, format = feed.format } = outcome
  const place = placeAfter(feed, { ...outcome, isSameFeed: true }, now)
  return (title || feed.title) !== feed.title || format !== feed.format || place.url !== undefined
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
  const {
    failure: _settled,
    asks: _before,
    leadsTo: _led,
    remade,
    goneAt: _gone,
    missing: _missing,
    ...rest
  } = feed
  return {
    ...rest,
    ...seen,
    ...placeAfter(feed, outcome, now),
    ...(remade && remade.answers < remadeAnswers && { remade: { ...remade, answers: remade.answers + 1 } }),
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

/** Where a feed is after an answer: where it was, with what is known of its leading on, or where it has moved. */
function placeAfter(
  feed: Feed,
  outcome: Answered,
  now: number,
): Pick<Feed, 'leadsTo'> & Partial<Pick<Feed, 'url' | 'movedFrom'>> {
  const isSameFeed = outcome.kind !== 'fetched' || outcome.isSameFeed === true
  const leadsTo = leadAfter(feed, { ...outcome, isSameFeed }, now)
  const url = movesTo(feed.url, leadsTo, outcome.isOwnGone === true)
  if (url !== undefined) return { url, movedFrom: { url: feed.url, at: now } }
  return leadsTo ? { leadsTo } : {}
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
  chosenMs?: number,
): Feed {
  const { failure } = outcome
  if (isOurs(failure)) return { ...feed, nextCheckAt: now + 5 * minute, reason: { kind: 'ours' } }
  const { goneAt: _before, ...rest } = feed
  return {
    ...rest,
    ...afterFailing(feed, outcome, now, random, chosenMs),
    checkedAt: now,
    failures: feed.failures + 1,
    failure,
    ...(outcome.makeUp && { makeUp: outcome.makeUp }),
    ...(failure.kind === 'page-remade' && { remade: { at: now, count: failure.count, answers: 0 } }),
    checks: withCheck(feed, { at: now, fresh: 0, failure, ...outcome.cost }),
  }
}
