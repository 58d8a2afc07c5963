import { describe, expect, it } from 'vitest'
import { slowChecks } from '../../components/sources/slow-checks'
import type { FeedCheck } from '../../utils/model/source'

const host = 'daily.test'
const feedOf = (...seconds: number[]) => ({
  checks: seconds.map((each, at): FeedCheck => ({ at, fresh: 0, status: 304, tookMs: each * 1000 })),
})

describe('a slow source', () => {
  it('is one half of whose last checks took 5 seconds or more', () => {
    expect(slowChecks({}, [feedOf(0.2, 5, 7.3)])).toEqual({ of: 3, tookMs: 5000 })
    expect(slowChecks({}, [feedOf(0.2, 0.3, 7.3, 9)])).toEqual({ of: 4, tookMs: 7300 })
    expect(slowChecks({}, [feedOf(0.2, 0.3, 20)])).toBeUndefined()
  })

  it('is not known by fewer than three, and is forgotten when eight were quick or quickish', () => {
    expect(slowChecks({}, [feedOf(20, 20)])).toBeUndefined()
    expect(slowChecks({}, [feedOf(20, 20, 20, 20, 20, 1, 1, 1, 1, 1)])).toBeUndefined()
  })

  it('counts a check that ran into the time limit, and none that was not answered', () => {
    const limit: FeedCheck = {
      at: 9,
      fresh: 0,
      failure: { kind: 'timed-out', host, seconds: 20 },
      tookMs: 20_000,
    }
    const closed: FeedCheck = { at: 9, fresh: 0, failure: { kind: 'no-answer', host }, tookMs: 9000 }
    const [quick] = feedOf(1).checks
    expect(slowChecks({}, [{ checks: [quick!, limit, limit] }])).toEqual({ of: 3, tookMs: 20_000 })
    expect(slowChecks({}, [{ checks: [closed, closed, closed, quick!] }])).toBeUndefined()
  })

  it('is told by its slowest feed, unless the reader has it checked seldom', () => {
    const feeds = [feedOf(6, 6, 6), feedOf(8, 8, 8), feedOf(1, 1, 1)]
    expect(slowChecks({}, feeds)?.tookMs).toBe(8000)
    expect(slowChecks({ checkEveryMs: 3_600_000 }, feeds)?.tookMs).toBe(8000)
    expect(slowChecks({ checkEveryMs: 86_400_000 }, feeds)).toBeUndefined()
  })
})
