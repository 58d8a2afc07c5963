import { describe, expect, test } from 'vitest'
import { marksToSend } from '../../../utils/feed/marks'
import { turnoverOf } from '../../../utils/feed/rhythm'
import { waitAfterAnswer } from '../../../utils/feed/wait-after-answer'
import type { Feed, Rhythm } from '../../../utils/model/source'

const hour = 3_600_000
const day = 24 * hour
/** A Friday, at noon. */
const now = Date.UTC(2026, 10, 20, 12)
const middle = () => 0.5
const steady = (perHour: number): Rhythm => ({
  entries: Array.from({ length: 24 }, () => perHour * 30),
  hours: Array.from({ length: 24 }, () => 30),
  until: now,
})
type Known = Pick<Feed, 'rhythm' | 'entryCount' | 'asks'>
const wait = (feed: Known, said = {}) => waitAfterAnswer(feed, said, now, middle)

describe('what a feed and its server ask for', () => {
  test('makes the wait longer, never shorter', () => {
    const rare: Known = { rhythm: steady(0.02), entryCount: 20 }
    const busy: Known = { rhythm: steady(1), entryCount: 20 }
    const natural = wait(rare).waitMs
    expect(natural).toBeGreaterThan(4 * hour)
    expect(wait({ ...rare, asks: { ttlMs: hour } })).toEqual(wait(rare))
    expect(wait({ ...busy, asks: { ttlMs: 3 * hour } })).toEqual({
      waitMs: 3 * hour,
      reason: { kind: 'asked', waitMs: 3 * hour },
    })
  })

  test('is cut to sense: five hours of a server, a day of a feed, sixteen years of nobody', () => {
    const years = 16 * 365 * day
    expect(wait({}, { maxAgeMs: years }).waitMs).toBe(5 * hour)
    expect(wait({}, { maxAgeMs: Number.POSITIVE_INFINITY }).waitMs).toBe(5 * hour)
    expect(wait({ asks: { ttlMs: years } }).waitMs).toBe(day)
    expect(wait({ asks: { ttlMs: years } }, { chosenMs: hour }).waitMs).toBe(hour)
  })

  test('is not heeded where most of what the feed holds would be gone by then', () => {
    const rhythm = steady(10)
    const asks = { ttlMs: day }
    expect(turnoverOf(rhythm, now, 20)).toBeLessThan(2 * hour)
    expect(wait({ rhythm, entryCount: 20, asks }).waitMs).toBe(turnoverOf(rhythm, now, 20))
    expect(wait({ rhythm, entryCount: 1000, asks }).waitMs).toBe(day)
  })
})

describe('hours and days that a feed names', () => {
  const skips = (asks: Known['asks'], said = {}) => {
    const { waitMs, reason } = wait({ asks }, said)
    return { until: new Date(now + waitMs).toUTCString().slice(0, 19), reason: reason.kind }
  }

  test('are waited for, and a little longer by chance', () => {
    expect(skips({ skipHours: [13, 14, 15] })).toEqual({ until: 'Fri, 20 Nov 2026 16', reason: 'skips' })
    expect(skips({ skipHours: [3, 4] })).toEqual({ until: 'Fri, 20 Nov 2026 13', reason: 'usual' })
    expect(skips({ skipDays: [5, 6, 0], skipHours: [0, 1] })).toEqual({
      until: 'Mon, 23 Nov 2026 02',
      reason: 'skips',
    })
  })

  test('are no reason where there are none, whatever chance says', () => {
    const reasons = Array.from({ length: 50 }, (_, at) =>
      waitAfterAnswer({}, {}, now + at / 7, () => at / 50.3),
    )
    expect(new Set(reasons.map(({ reason }) => reason.kind))).toEqual(new Set(['usual']))
  })

  test('are passed over where none would be left, and where the reader chose an interval', () => {
    const all = Array.from({ length: 24 }, (_, at) => at)
    expect(skips({ skipHours: all }).reason).toBe('usual')
    expect(skips({ skipDays: [0, 1, 2, 3, 4, 5, 6] }).reason).toBe('usual')
    expect(skips({ skipDays: [5] }, { chosenMs: hour }).reason).toBe('chosen')
  })
})

describe('the marks that a feed is asked with', () => {
  const marks = { etag: 'W/"1"', lastModified: 'then' }

  test('are left out after eight days without a whole answer, and where none is known', () => {
    expect(marksToSend({ ...marks, wholeAt: now - 7 * day }, now)).toEqual(marks)
    expect(marksToSend({ ...marks, wholeAt: now - 8 * day }, now)).toEqual({})
    expect(marksToSend(marks, now)).toEqual({})
  })
})
