import { describe, expect, test } from 'vitest'
import { hostToSpare, sparedFeeds } from '../../../utils/feed/busy-host'
import type { Failure } from '../../../utils/model/failure'
import type { FeedId, SourceId } from '../../../utils/model/ids'
import type { Feed } from '../../../utils/model/source'

const hour = 3_600_000
const now = Date.UTC(2026, 10, 20)
const feedAt = (url: string, more: Partial<Feed> = {}): Feed => ({
  ...{ id: url as FeedId, sourceId: 's' as SourceId, url, format: 'rss', title: '' },
  ...{ nextCheckAt: now, failures: 0, checks: [] },
  ...more,
})
const status = (code: number, host = 'daily.example'): Failure => ({
  kind: 'http-status',
  host,
  status: code,
})
const busy = feedAt('https://daily.example/a', { failure: status(429) })
const others = ['b', 'c'].map((name) => feedAt(`https://daily.example/${name}`))
const spare = (feeds: readonly Feed[], retryAfterMs?: number, random = () => 0.5) =>
  sparedFeeds({ feed: busy, retryAfterMs }, feeds, now, random)

describe('a host that is too busy', () => {
  test('is spared with the first 429 or 503 in a row, and with no other failure', () => {
    expect([429, 503, 500, 404].map((code) => hostToSpare({}, status(code)))).toEqual([
      'daily.example',
      'daily.example',
      undefined,
      undefined,
    ])
    expect(hostToSpare({ failure: status(503) }, status(429))).toBeUndefined()
    expect(hostToSpare({ failure: status(404) }, status(429))).toBe('daily.example')
  })

  test('is not spared where it is the reader’s own network', () => {
    for (const host of ['localhost:1200', '192.168.0.4', 'bridge.lan'])
      expect(hostToSpare({}, status(503, host))).toBeUndefined()
  })

  test('makes all its other feeds wait for what it asks, and a little longer by chance', () => {
    const elsewhere = feedAt('https://evening.example/a')
    const after = spare([busy, ...others, elsewhere], 2 * hour)
    expect(after.map(({ url }) => url)).toEqual(others.map(({ url }) => url))
    expect(after[0]).toMatchObject({
      nextCheckAt: now + 2.2 * hour,
      reason: { kind: 'host-busy', host: 'daily.example', status: 429, waitMs: 2 * hour },
    })
    expect(spare(others, 2 * hour, () => 0)[0]?.nextCheckAt).toBe(now + 2 * hour)
  })

  test('makes them wait twice as long with each that was answered so, a day at most, and none shorter', () => {
    const waits = [0, 1, 2, 9].map((count) => {
      const failing = Array.from({ length: count }, (_, at) =>
        feedAt(`https://daily.example/x${at}`, { failure: status(503), nextCheckAt: now + 900 * hour }),
      )
      return (spare([...others, ...failing], undefined, () => 0)[0]!.nextCheckAt - now) / hour
    })
    expect(waits).toEqual([1, 2, 4, 24])
    const later = feedAt('https://daily.example/later', { nextCheckAt: now + 5 * hour })
    expect(spare([later], hour)).toEqual([])
  })
})
