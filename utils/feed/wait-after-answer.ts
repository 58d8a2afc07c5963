import type { CheckReason, Feed, FeedAsks } from '../model/source'
import { entriesPerWeek, turnoverOf, waitOf } from './rhythm'

const hour = 3_600_000
const day = 24 * hour

/** How often a feed is checked that says nothing of it. */
export const usualInterval = hour
export const longestInterval = day
/** Cache-Control is said of all of a server's files alike, for years even: of a feed it is believed so far. */
const longestFreshness = 5 * hour
/** A server may ask for a longer silence than any interval, but not for a feed to be forgotten. */
const longestRetryAfter = 30 * day
/** Hours and days without checks are heeded so far; a feed that names more of them has none left. */
const longestSkip = 3 * day

export interface Wait {
  waitMs: number
  reason: CheckReason
}

type Known = Pick<Feed, 'rhythm' | 'entryCount' | 'asks'>

/** What was said beside the feed itself, in milliseconds. */
interface Said {
  /** How long the server says that the answer stays fresh. */
  maxAgeMs?: number
  retryAfterMs?: number
  /** The reader's own choice. */
  chosenMs?: number
}

/** ±10 %, so that feeds followed together do not stay together. */
export const jitter = (interval: number, random: () => number): number => interval * (0.9 + 0.2 * random())

export const clampRetryAfter = (asked: number | undefined): number =>
  Math.min(Math.max(asked ?? 0, 0), longestRetryAfter)

/**
 * How long a feed that has answered waits, and why: as its rhythm asks for, or longer where its own words or the server's
 * do, and over the hours and days that it names. What the reader chose takes the place of all that. Retry-After is
 * honoured whatever else is said.
 */
export function waitAfterAnswer(feed: Known, said: Said, now: number, random: () => number): Wait {
  const { retryAfterMs, chosenMs } = said
  const chosen: Wait | undefined = chosenMs
    ? { waitMs: chosenMs, reason: { kind: 'chosen', waitMs: chosenMs } }
    : undefined
  const { waitMs, reason } = chosen ?? askedWait(feed, said, now)
  const jittered = jitter(Math.min(waitMs, longestInterval), random)
  const skipped = jittered + (chosen ? 0 : skippedMs(feed.asks, now + jittered))
  const forbidden = clampRetryAfter(retryAfterMs)
  if (forbidden > skipped) return { waitMs: forbidden, reason: { kind: 'retry-after', waitMs: forbidden } }
  if (skipped > jittered) return { waitMs: skipped + hour * 0.2 * random(), reason: { kind: 'skips' } }
  return { waitMs: jittered, reason }
}

/** How long a feed waits that is left to itself, and why. */
export function naturalWait({ rhythm, entryCount = 0 }: Known, now: number): Wait {
  if (!rhythm) return { waitMs: usualInterval, reason: { kind: 'usual' } }
  const waitMs = waitOf(rhythm, now, entryCount)
  return { waitMs, reason: { kind: 'rhythm', waitMs, entriesPerWeek: entriesPerWeek(rhythm) } }
}

function askedWait(feed: Known, { maxAgeMs = 0 }: Said, now: number): Wait {
  const natural = naturalWait(feed, now)
  const { rhythm, entryCount = 0 } = feed
  const asked = Math.min(
    Math.max(feed.asks?.ttlMs ?? 0, Math.min(maxAgeMs, longestFreshness)),
    longestInterval,
    // Nobody asks for news to be gone before it is seen.
    rhythm && entryCount > 0 ? turnoverOf(rhythm, now, entryCount) : longestInterval,
  )
  return asked > natural.waitMs ? { waitMs: asked, reason: { kind: 'asked', waitMs: asked } } : natural
}

/** How long it is from `at` on until none of the hours and days that a feed asks to be left alone in (UTC). */
function skippedMs({ skipHours = [], skipDays = [] }: FeedAsks = {}, at: number): number {
  const isSkipped = (moment: number) => {
    const date = new Date(moment)
    return skipHours.includes(date.getUTCHours()) || skipDays.includes(date.getUTCDay())
  }
  let free = at
  while (isSkipped(free) && free - at <= longestSkip) free = (Math.floor(free / hour) + 1) * hour
  return isSkipped(free) ? 0 : free - at
}
