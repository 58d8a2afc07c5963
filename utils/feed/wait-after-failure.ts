import type { Failure } from '../model/failure'
import type { CheckReason, Feed } from '../model/source'
import { clampRetryAfter, jitter, longestInterval, usualInterval } from './wait-after-answer'

const day = 86_400_000

/** The last moment that a date can be. */
const never = 8.64e15
/** A server that lost its way finds it within days, and answers 404 meanwhile. */
const missingFor = { tries: 8, ms: 7 * day }

/** The network, as a rule, until the reader has signed in: a feed must not be a day late for that. */
const wantsSignIn = (failure: Failure): boolean =>
  (failure.kind === 'not-a-feed' && failure.found === 'sign-in') ||
  (failure.kind === 'http-status' && failure.status === 511)

type After = Pick<Feed, 'nextCheckAt' | 'missing' | 'goneAt'> & { reason: CheckReason }

/**
 * When a feed that has failed is asked again, and why then. The interval doubles with each failure in a row, up to a day;
 * a page to sign in on makes it no longer than usual. Retry-After is honoured as given. After 410 Gone, or 404 for a week
 * and eight times, it is not asked again by itself.
 */
export function afterFailing(
  feed: Feed,
  { failure, retryAfterMs }: { failure: Failure; retryAfterMs?: number },
  now: number,
  random: () => number,
  chosenMs = 0,
): After {
  const status = failure.kind === 'http-status' ? failure.status : undefined
  const { since, tries } = feed.missing ?? { since: now, tries: 0 }
  const missing = status === 404 ? { since, tries: tries + 1 } : feed.missing
  const isMissing = status === 404 && tries + 1 >= missingFor.tries && now - since >= missingFor.ms
  const goneAt = feed.goneAt ?? now
  if (status === 410) return { missing, goneAt, nextCheckAt: never, reason: { kind: 'gone' } }
  if (isMissing)
    return {
      ...{ missing, goneAt, nextCheckAt: never },
      reason: { kind: 'missing', tries: tries + 1, forMs: now - since },
    }
  if (retryAfterMs !== undefined) {
    const waitMs = clampRetryAfter(retryAfterMs)
    return { missing, nextCheckAt: Math.round(now + waitMs), reason: { kind: 'retry-after', waitMs } }
  }
  const failures = feed.failures + 1
  const isAtDoor = wantsSignIn(failure)
  const doubled = Math.max(usualInterval, chosenMs) * 2 ** (isAtDoor ? 0 : failures - 1)
  const waitMs = jitter(Math.min(doubled, longestInterval), random)
  return {
    ...{ missing, nextCheckAt: Math.round(now + waitMs) },
    reason: isAtDoor ? { kind: 'usual' } : { kind: 'failing', failures },
  }
}
