import type { Entry } from '../model/entry'
import type { Feed, Rhythm } from '../model/source'

const hour = 3_600_000
const day = 24 * hour
const hoursOfDay = 24

/** What was seen counts half after so long: a feed that has changed its habits is believed within weeks. */
const halfLifeMs = 14 * day
/** Of a feed that is met for the first time, so much of what it holds says how it publishes. */
const firstLookMs = 14 * day
/** The step in which time is gone through. */
const stepMs = 10 * 60_000
/** As many hours of the feed's own average are counted beside what was seen of each hour of the day. */
const averageHours = 2
/** As if half an entry in a week had been seen of every feed, before anything was. */
const presumed = { entries: 0.5, hours: 7 * hoursOfDay }

/** Of each check's waiting news together, in entry-hours: three that wait eight minutes weigh as one that waits for 24. */
const waitingHours = 0.4
const shortestWait = 30 * 60_000
const longestWait = 12 * hour

const hourOf = (at: number): number => Math.floor(at / hour) % hoursOfDay

/** What a whole answer says of a feed's rhythm. */
export interface Arrivals {
  /** Instants of its entries that are new; on the first answer, of all. */
  published: readonly number[]
  /** From when they are all that came; where it is left out, the rhythm or the entries say so. */
  since?: number
  /** How many entries the answer held. */
  held: number
}

type Dated = Pick<Entry, 'publishedAt'>

/**
 * What an answer says of a feed's rhythm. An entry without a date came between the last answer and this one, nobody knows
 * when: several are spread evenly. Nothing where a feed that dates no entry has answered for the first time.
 */
export function arrivalsOf(
  { rhythm, answeredAt }: Pick<Feed, 'rhythm' | 'answeredAt'>,
  { entries, fresh, now }: { entries: readonly Dated[]; fresh: readonly Dated[]; now: number },
): Arrivals | undefined {
  const held = entries.length
  const dated = entries.flatMap(({ publishedAt }) => publishedAt ?? [])
  if (!rhythm && dated.length > 0) return { published: dated, held }
  const since = rhythm?.until ?? answeredAt
  if (since === undefined) return undefined
  const spread = (at: number) => since + ((now - since) * (at + 0.5)) / fresh.length
  return { published: fresh.map(({ publishedAt }, at) => publishedAt ?? spread(at)), since, held }
}

/** A feed may lag so far behind its own dates; what is older and comes now is no sign of how often news comes. */
const longestLagMs = day

/** What a feed's rhythm is after a check that was answered. */
export function withCheckSeen(
  known: Rhythm | undefined,
  { published, since: given }: Pick<Arrivals, 'published' | 'since'>,
  now: number,
): Rhythm {
  const past = published.filter((at) => at <= now)
  const since = known?.until ?? given ?? Math.max(now - firstLookMs, Math.min(now - hour, ...past))
  const fading = 0.5 ** ((now - since) / halfLifeMs)
  const entries = Array.from({ length: hoursOfDay }, (_, at) => (known?.entries[at] ?? 0) * fading)
  const hours = Array.from({ length: hoursOfDay }, (_, at) => (known?.hours[at] ?? 0) * fading)
  for (let at = since; at < now; at += stepMs)
    hours[hourOf(at)] = hours[hourOf(at)]! + Math.min(stepMs, now - at) / hour
  for (const at of past)
    if (at >= since - (known ? longestLagMs : 0)) entries[hourOf(at)] = entries[hourOf(at)]! + 1
  return { entries, hours, until: now }
}

/** Entries that a feed brings in an hour, by the hour of the day (UTC). */
function ratesOf({ entries, hours }: Rhythm): number[] {
  const sum = (values: readonly number[]) => values.reduce((one, other) => one + other, 0)
  const average = (sum(entries) + presumed.entries) / (sum(hours) + presumed.hours)
  return entries.map((count, at) => (count + average * averageHours) / (hours[at]! + averageHours))
}

/** How many entries a week has, as far as is known; a rough number, not for counting. */
export const entriesPerWeek = (rhythm: Rhythm): number =>
  Math.round(7 * ratesOf(rhythm).reduce((one, other) => one + other, 0))

/**
 * How long a feed may wait, in milliseconds: until the entries that it is expected to have published would have waited
 * for so many hours together. With a steady rate that is the square root of twice the one over the other, the wait that
 * costs least where a request costs as much as that waiting; with a rate that changes over the day, it sleeps when the
 * feed does. Not so long that more than half of the `held` entries of the feed's document would be new.
 */
export function waitOf(rhythm: Rhythm, now: number, held: number): number {
  let waited = 0
  return timeUntil(rhythm, now, longestWait, (expected) => {
    waited += expected * (stepMs / hour)
    return waited >= waitingHours || expected > mostUnseen(held)
  })
}

/** How long it takes until more than half of the `held` entries of a feed's document are expected to be new; a day at most. */
export const turnoverOf = (rhythm: Rhythm, now: number, held: number): number =>
  timeUntil(rhythm, now, day, (expected) => expected > mostUnseen(held))

const mostUnseen = (held: number): number => Math.max(1, held / 2)

/** `isEnough` hears step by step how many entries are expected to have come; no less than the shortest wait. */
function timeUntil(
  rhythm: Rhythm,
  now: number,
  longest: number,
  isEnough: (expected: number) => boolean,
): number {
  const rates = ratesOf(rhythm)
  let expected = 0
  let wait = 0
  do {
    expected += rates[hourOf(now + wait)]! * (stepMs / hour)
    wait += stepMs
  } while (wait < longest && !isEnough(expected))
  return Math.max(shortestWait, wait)
}
