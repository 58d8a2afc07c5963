import { describe, expect, test } from 'vitest'
import { decideCheck } from '../../../utils/feed/decide-check'
import type { FeedId, SourceId } from '../../../utils/model/ids'
import type { Feed } from '../../../utils/model/source'

const day = 86_400_000
const now = Date.UTC(2026, 10, 20)
const feed: Feed = {
  ...{ id: 'f' as FeedId, sourceId: 's' as SourceId, url: 'https://daily.example/feed', format: 'rss' },
  ...{ title: 'The Daily', nextCheckAt: now, failures: 0, checks: [] },
}
const answer = (state: Feed, status: number, at: number): Feed =>
  decideCheck(
    state,
    status === 200
      ? { kind: 'fetched', fresh: 0 }
      : { kind: 'failed', failure: { kind: 'http-status', host: 'daily.example', status } },
    at,
    () => 0.5,
  )

/** The state after answering so, once a day. */
const daily = (statuses: number[], from = feed): Feed =>
  statuses.reduce((state, status, at) => answer(state, status, now + at * day), from)

const many = (count: number, status: number) => Array.from({ length: count }, () => status)

describe('a feed that is gone', () => {
  test('is not asked again by itself after 410', () => {
    const gone = daily([410])
    expect(gone).toMatchObject({ goneAt: now, reason: { kind: 'gone' }, failures: 1 })
    expect(gone.nextCheckAt).toBeGreaterThan(now + 1000 * 365 * day)
    expect(new Date(gone.nextCheckAt).getTime()).toBe(gone.nextCheckAt)
  })

  test('is not asked again after 404 for a week and eight times, whatever else failed between', () => {
    expect(daily(many(7, 404))).not.toHaveProperty('goneAt')
    expect(
      many(20, 404).reduce((state, status, at) => answer(state, status, now + at), feed),
    ).not.toHaveProperty('goneAt')
    const missing = daily([...many(4, 404), 500, ...many(4, 404)])
    expect(missing).toMatchObject({
      goneAt: now + 8 * day,
      reason: { kind: 'missing', tries: 8, forMs: 8 * day },
    })
  })

  test('is asked as ever once it has answered, or failed in another way, when the reader asked for it', () => {
    for (const status of [200, 500]) {
      const back = answer(daily([410]), status, now + 30 * day)
      expect(back).not.toHaveProperty('goneAt')
      expect(back.nextCheckAt).toBeLessThan(now + 32 * day)
    }
    const back = answer(daily(many(9, 404)), 200, now + 30 * day)
    expect(back).not.toHaveProperty('missing')
    expect(answer(daily([410]), 410, now + 30 * day)).toMatchObject({ goneAt: now, failures: 2 })
  })
})
