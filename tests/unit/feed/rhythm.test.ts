import { describe, expect, test } from 'vitest'
import { arrivalsOf, entriesPerWeek, waitOf, withCheckSeen } from '../../../utils/feed/rhythm'
import type { Rhythm } from '../../../utils/model/source'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
const now = Date.UTC(2026, 10, 20, 12)
const many = 1000

const every = (step: number, from: number, to: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, at) => from + at * step)

/** What is known after some weeks of a feed that is checked hourly. */
function watched(published: readonly number[], from: number, until: number): Rhythm {
  let rhythm: Rhythm | undefined
  for (let at = from; at <= until; at += hour)
    rhythm = withCheckSeen(rhythm, { published: published.filter((one) => one > at - hour && one <= at) }, at)
  return rhythm!
}

const waitFor = (step: number): number =>
  waitOf(watched(every(step, now - 28 * day, now), now - 28 * day, now), now, many)

describe('how long a feed may wait', () => {
  test('is shorter the more it publishes, between half an hour and twelve hours', () => {
    const waits = [5 * minute, hour, 4.3 * hour, 25 * hour, 60 * day].map(waitFor)
    expect(waits).toEqual(waits.toSorted((one, other) => one - other))
    expect(new Set(waits).size).toBe(5)
    expect([waits[0], waits.at(-1)]).toEqual([hour / 2, 12 * hour])
  })

  test('is a night long at night for a feed that sleeps then', () => {
    const byDay = every(hour, now - 28 * day, now).filter((at) => new Date(at).getUTCHours() >= 8)
    const rhythm = watched(byDay, now - 28 * day, now)
    const evening = Date.UTC(2026, 10, 21, 0, 10)
    expect(waitOf(rhythm, now, many)).toBeLessThanOrEqual(hour)
    expect(waitOf(rhythm, evening, many)).toBeGreaterThan(3 * hour)
  })

  test('is not so long that more than half of what the feed holds would have gone by', () => {
    const rhythm = watched(every(6 * hour, now - 28 * day, now), now - 28 * day, now)
    const rare = watched([], now - 28 * day, now)
    expect(waitOf(rare, now, 1)).toBe(12 * hour)
    expect(waitOf({ ...rhythm, entries: rhythm.entries.map((count) => count * 40) }, now, 2)).toBe(hour / 2)
  })

  test('follows a feed that falls silent, and one that wakes, within weeks', () => {
    const fallsSilent = watched(every(hour, now - 56 * day, now - 28 * day), now - 56 * day, now)
    expect(waitOf(fallsSilent, now, many)).toBeGreaterThan(1.5 * waitFor(hour))
    const wakes = watched(every(hour, now - 14 * day, now), now - 56 * day, now)
    expect(waitOf(wakes, now, many)).toBeLessThan(1.5 * waitFor(hour))
  })
})

describe('what a feed publishes in a week', () => {
  test('is known from the dates of its first answer', () => {
    const published = every(day / 2, now - 60 * day, now)
    expect(entriesPerWeek(withCheckSeen(undefined, { published }, now))).toBeGreaterThan(9)
    const busy = every(hour, now - day, now)
    expect(entriesPerWeek(withCheckSeen(undefined, { published: busy }, now))).toBeGreaterThan(20)
  })

  test('is not raised by what is old or dated ahead', () => {
    const quiet = withCheckSeen(undefined, { published: [now - 10 * day] }, now - hour)
    const archive = every(day, now - 500 * day, now - 20 * day)
    const ahead = every(day, now + day, now + 90 * day)
    const after = withCheckSeen(quiet, { published: [...archive, ...ahead] }, now)
    expect(entriesPerWeek(after)).toBe(entriesPerWeek(withCheckSeen(quiet, { published: [] }, now)))
  })
})

describe('what an answer says of a rhythm', () => {
  const entries = [{ publishedAt: now - 3 * hour }, { publishedAt: now - hour }, {}]

  test('is every date on a first answer, and later those of what is new', () => {
    expect(arrivalsOf({}, { entries, fresh: entries, now })).toEqual({
      published: [now - 3 * hour, now - hour],
      held: 3,
    })
    const rhythm = withCheckSeen(undefined, { published: [] }, now - 2 * hour)
    expect(arrivalsOf({ rhythm }, { entries, fresh: [entries[1]!], now })).toEqual({
      published: [now - hour],
      since: now - 2 * hour,
      held: 3,
    })
  })

  test('is the time between two answers for entries without a date', () => {
    expect(arrivalsOf({}, { entries: [{}, {}], fresh: [{}, {}], now })).toBeUndefined()
    expect(
      arrivalsOf({ answeredAt: now - 4 * hour }, { entries: [{}, {}, {}], fresh: [{}, {}], now }),
    ).toEqual({ published: [now - 3 * hour, now - hour], since: now - 4 * hour, held: 3 })
  })
})
