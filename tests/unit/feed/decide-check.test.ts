import { describe, expect, test } from 'vitest'
import type { CheckOutcome } from '../../../utils/feed/check-outcome'
import { decideCheck, withChosenWait } from '../../../utils/feed/decide-check'
import type { Failure } from '../../../utils/model/failure'
import type { FeedId, SourceId } from '../../../utils/model/ids'
import type { Feed } from '../../../utils/model/source'

const hour = 3_600_000
const day = 24 * hour
const now = Date.UTC(2026, 10, 20)
const middle = () => 0.5
const feed: Feed = {
  id: 'f' as FeedId,
  sourceId: 's' as SourceId,
  url: 'https://daily.example/feed',
  format: 'rss',
  title: 'The Daily',
  etag: 'W/"1"',
  lastModified: 'then',
  nextCheckAt: now,
  failures: 0,
  checks: [],
}
const failure: Failure = { kind: 'no-answer', host: 'daily.example' }
const fetched: CheckOutcome = { kind: 'fetched', fresh: 3 }
const failed: CheckOutcome = { kind: 'failed', failure }
const waitAfter = (outcome: CheckOutcome, from: Feed = feed, random = middle) =>
  (decideCheck(from, outcome, now, random).nextCheckAt - now) / hour

describe('after an answer', () => {
  test('a feed is due in an hour, ten per cent more or less', () => {
    expect([
      waitAfter(fetched, feed, () => 0),
      waitAfter(fetched),
      waitAfter(fetched, feed, () => 1),
    ]).toEqual([0.9, 1, 1.1])
  })

  test('it is due later where the feed or the server asks for it, within a day', () => {
    expect(waitAfter({ ...fetched, asks: { ttlMs: 3 * hour } })).toBe(3)
    expect(waitAfter({ ...fetched, asks: { ttlMs: hour / 60 } })).toBe(1)
    expect(waitAfter({ ...fetched, maxAgeMs: 5 * hour, asks: { ttlMs: 2 * hour } })).toBe(5)
    expect(waitAfter({ ...fetched, asks: { ttlMs: 900 * hour } })).toBe(24)
    expect(waitAfter({ ...fetched, retryAfterMs: 30 * hour })).toBe(30)
  })

  test('its marks are those of the new body, byte for byte, or none', () => {
    expect(decideCheck(feed, { ...fetched, etag: '"a b"' }, now, middle)).toMatchObject({
      etag: '"a b"',
      lastModified: undefined,
    })
  })

  test('its marks stay where nothing was modified, unless new ones came', () => {
    const after = decideCheck(feed, { kind: 'not-modified', lastModified: 'later' }, now, middle)
    expect(after).toMatchObject({ etag: 'W/"1"', lastModified: 'later', answeredAt: now })
  })

  test('the same body is no news and no failure, and its new marks count', () => {
    const same: CheckOutcome = { kind: 'same-body', etag: '"new"' }
    expect(decideCheck({ ...feed, failures: 2, failure }, same, now, middle)).toMatchObject({
      ...{ etag: '"new"', lastModified: undefined, wholeAt: now, failures: 0 },
      checks: [{ at: now, fresh: 0, isSame: true }],
    })
  })

  test('when it was last sent whole, and what its body was, outlive an answer without one', () => {
    const whole = decideCheck(feed, { ...fetched, bodyHash: 'a1', asks: { ttlMs: 2 * hour } }, now, middle)
    const after = decideCheck(whole, { kind: 'not-modified' }, now + day, middle)
    expect(after).toMatchObject({ wholeAt: now, bodyHash: 'a1', asks: { ttlMs: 2 * hour } })
    expect(after.nextCheckAt - now - day).toBe(2 * hour)
    expect(decideCheck(after, fetched, now + 2 * day, middle).asks).toBeUndefined()
  })

  test('its failures are over, and the check is remembered', () => {
    const after = decideCheck({ ...feed, failures: 4, failure }, fetched, now, middle)
    expect(after).toMatchObject({
      failures: 0,
      checkedAt: now,
      answeredAt: now,
      checks: [{ at: now, fresh: 3 }],
    })
    expect(after).not.toHaveProperty('failure')
  })

  test('the last twenty-four checks are remembered', () => {
    let state = feed
    for (let at = 0; at < 30; at++) state = decideCheck(state, fetched, at, middle)
    expect(state.checks).toHaveLength(24)
    expect(state.checks[0]?.at).toBe(6)
  })

  test('what the check cost is remembered, and how long the whole feed was', () => {
    const cost = { status: 200, received: 1200, tookMs: 80 }
    const after = decideCheck(feed, { ...fetched, cost }, now, middle)
    expect(after).toMatchObject({ bodyBytes: 1200, checks: [{ at: now, fresh: 3, ...cost }] })
    const spared = { status: 304, received: 0, saved: 1200, tookMs: 20 }
    const same = decideCheck(after, { kind: 'not-modified', cost: spared }, now + 1, middle)
    expect(same.bodyBytes).toBe(1200)
    expect(same.checks.at(-1)).toEqual({ at: now + 1, fresh: 0, ...spared })
  })

  test('the next check has its reason', () => {
    const reasonOf = (outcome: CheckOutcome) => decideCheck(feed, outcome, now, middle).reason
    expect(reasonOf(fetched)).toEqual({ kind: 'usual' })
    expect(reasonOf({ ...fetched, asks: { ttlMs: 3 * hour } })).toEqual({ kind: 'asked', waitMs: 3 * hour })
    expect(reasonOf({ ...fetched, retryAfterMs: 30 * hour })).toEqual({
      kind: 'retry-after',
      waitMs: 30 * hour,
    })
    expect(reasonOf(failed)).toEqual({ kind: 'failing', failures: 1 })
    expect(reasonOf({ ...failed, retryAfterMs: hour })).toEqual({ kind: 'retry-after', waitMs: hour })
    const gone: Failure = { kind: 'http-status', host: 'daily.example', status: 410 }
    expect(reasonOf({ kind: 'failed', failure: gone })).toEqual({ kind: 'gone' })
  })
})

describe('after a failure', () => {
  test('the wait doubles with each in a row, up to a day', () => {
    const waits = []
    for (let state = feed; waits.length < 8; state = decideCheck(state, failed, now, middle))
      waits.push(waitAfter(failed, state))
    expect(waits).toEqual([1, 2, 4, 8, 16, 24, 24, 24])
  })

  test('the server is left alone for as long as it asks, shorter or longer', () => {
    const busy: Failure = { kind: 'http-status', host: 'daily.example', status: 429 }
    expect(
      waitAfter({ kind: 'failed', failure: busy, retryAfterMs: hour / 4 }, { ...feed, failures: 9 }),
    ).toBe(0.25)
    expect(waitAfter({ kind: 'failed', failure: busy, retryAfterMs: 50 * hour })).toBe(50)
  })

  test('the state says what failed and when it last answered, and keeps its marks', () => {
    const after = decideCheck({ ...feed, answeredAt: 5 }, failed, now, middle)
    expect(after).toMatchObject({ failures: 1, failure, answeredAt: 5, checkedAt: now, etag: 'W/"1"' })
    expect(after.checks).toEqual([{ at: now, fresh: 0, failure }])
  })

  test('that is not the doing of the feed, nothing is held against it', () => {
    for (const kind of ['offline', 'interrupted'] as const) {
      const after = decideCheck(feed, { kind: 'failed', failure: { kind } }, now, middle)
      expect(after).toEqual({ ...feed, nextCheckAt: now + hour / 12, reason: { kind: 'ours' } })
    }
  })
})

describe('with an interval that the reader chose', () => {
  const half = hour / 2

  test('it takes the place of the hour and of what is asked for, not of Retry-After', () => {
    const checkedWith = (outcome: CheckOutcome) => decideCheck(feed, outcome, now, middle, half)
    expect(checkedWith({ ...fetched, asks: { ttlMs: 3 * hour }, maxAgeMs: hour })).toMatchObject({
      nextCheckAt: now + half,
      reason: { kind: 'chosen', waitMs: half },
    })
    expect(checkedWith({ ...fetched, retryAfterMs: 2 * hour }).reason?.kind).toBe('retry-after')
  })

  test('a failure waits an hour at least, and longer where the chosen interval is longer', () => {
    const wait = (chosenMs: number) => decideCheck(feed, failed, now, middle, chosenMs).nextCheckAt - now
    expect([wait(half), wait(3 * hour)]).toEqual([hour, 3 * hour])
  })

  test('it moves the next check at once, unless the feed fails or was told to wait', () => {
    const checked: Feed = { ...feed, checkedAt: now - hour / 4, nextCheckAt: now + hour }
    expect(withChosenWait(checked, half, now)).toMatchObject({
      nextCheckAt: now + hour / 4,
      reason: { kind: 'chosen', waitMs: half },
    })
    expect(withChosenWait(checked, undefined, now).nextCheckAt).toBe(now + (hour * 3) / 4)
    const told: Feed = { ...checked, reason: { kind: 'retry-after', waitMs: hour } }
    expect(withChosenWait(told, half, now)).toBe(told)
    expect(withChosenWait({ ...checked, failures: 1 }, half, now).nextCheckAt).toBe(checked.nextCheckAt)
  })
})

describe('a page to sign in on', () => {
  const atTheDoor: Failure[] = [
    { kind: 'not-a-feed', host: 'daily.example', found: 'sign-in' },
    { kind: 'http-status', host: 'daily.example', status: 511 },
  ]

  test.each(atTheDoor)('is waited for no longer than usual, however often it comes: %o', (door) => {
    const often = { ...feed, failures: 5 }
    const after = decideCheck(often, { kind: 'failed', failure: door }, now, middle)
    expect(after).toMatchObject({ failures: 6, failure: door, reason: { kind: 'usual' } })
    expect(after.nextCheckAt - now).toBe(hour)
  })
})

describe('the record of a check', () => {
  test('says that the feed was empty, or how much of it was left out', () => {
    const check = (outcome: CheckOutcome) => decideCheck(feed, outcome, now, middle).checks.at(-1)
    expect(check({ ...fetched, fresh: 0, isEmpty: true })).toEqual({ at: now, fresh: 0, isEmpty: true })
    expect(check({ ...fetched, leftOut: 200 })).toEqual({ at: now, fresh: 3, leftOut: 200 })
    expect(check({ ...fetched, leftOut: 0 })).toEqual({ at: now, fresh: 3 })
  })
})
