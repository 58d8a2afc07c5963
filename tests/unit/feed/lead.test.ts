import { describe, expect, test } from 'vitest'
import { isToBeAsked, leadAfter, mayHaveEnded, movesTo } from '../../../utils/feed/lead'
import type { Failure } from '../../../utils/model/failure'
import type { FeedId, SourceId } from '../../../utils/model/ids'
import type { Feed, FeedLead, LeadKind } from '../../../utils/model/source'

const day = 86_400_000
const now = Date.UTC(2026, 10, 20)
const url = 'https://daily.example/feed'
const there = 'https://new.example/feed'

/** The lead after some answers from another address, so many days apart. */
function led(
  answers: number,
  everyDays: number,
  given: { from?: string; to?: string; kind?: LeadKind } = {},
) {
  const { from = url, to = there, kind } = given
  let leadsTo: FeedLead | undefined
  for (let at = 0; at < answers; at++)
    leadsTo = leadAfter(
      { url: from, leadsTo },
      { finalUrl: to, leadKind: kind, isSameFeed: true },
      now + at * everyDays * day,
    )
  return leadsTo
}

describe('an address that leads on for good', () => {
  test('moves its feed after a week and five answers in a row, not before', () => {
    const moves = (answers: number, everyDays: number) =>
      movesTo(url, led(answers, everyDays, { kind: 'for-good' }), false)
    expect([moves(5, 2), moves(8, 1)]).toEqual([there, there])
    expect([moves(1, 30), moves(4, 30), moves(5, 1), moves(40, 0.1)]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('begins anew with another address, with the own one, and where nothing known is in the feed', () => {
    const leadsTo = led(20, 1, { kind: 'for-good' })!
    const next = (finalUrl: string, isSameFeed = true) =>
      leadAfter({ url, leadsTo }, { finalUrl, isSameFeed }, now)
    expect(next('https://other.example/feed')).toEqual({
      url: 'https://other.example/feed',
      since: now,
      checks: 1,
    })
    expect(next(there, false)).toEqual({ url: there, since: now, checks: 1 })
    expect(next(url)).toBeUndefined()
    expect(
      leadAfter({ url: `${url}#top`, leadsTo }, { finalUrl: url, isSameFeed: true }, now),
    ).toBeUndefined()
  })

  test('moves it at the second answer where only http became https', () => {
    const from = 'http://daily.example/feed'
    expect(movesTo(from, led(1, 1, { from, to: url }), false)).toBeUndefined()
    expect(movesTo(from, led(2, 0.1, { from, to: url }), false)).toBe(url)
    expect(movesTo(from, led(2, 0.1, { from, to: there }), false)).toBeUndefined()
  })
})

describe('an address that leads on for now, or nobody tells how', () => {
  test('moves nothing, however long', () => {
    for (const kind of ['for-now', 'untold'] as const)
      expect(movesTo(url, led(400, 1, { kind }), false)).toBeUndefined()
  })

  test('is asked how it is meant when it has held, and a month later again', () => {
    const leadsTo = led(20, 1)
    expect(isToBeAsked({ url, leadsTo: led(3, 1) }, there, now + 3 * day)).toBe(false)
    expect(isToBeAsked({ url, leadsTo }, there, now + 20 * day)).toBe(true)
    const told: FeedLead = { ...leadsTo!, kind: 'for-now', toldAt: now + 20 * day }
    expect(isToBeAsked({ url, leadsTo: told }, there, now + 30 * day)).toBe(false)
    expect(isToBeAsked({ url, leadsTo: told }, there, now + 50 * day)).toBe(true)
    expect(isToBeAsked({ url, leadsTo: told }, url, now + 50 * day)).toBe(false)
  })

  test('gives way to the other one where it has ended itself', () => {
    const feed = (leadsTo: FeedLead | undefined, failures = 0): Feed => ({
      ...{ id: 'f' as FeedId, sourceId: 's' as SourceId, url, format: 'rss', title: '', leadsTo },
      ...{ nextCheckAt: 0, failures, checks: [] },
    })
    const status = (code: number): Failure => ({ kind: 'http-status', host: 'daily.example', status: code })
    const silent: Failure = { kind: 'no-answer', host: 'daily.example' }
    expect([404, 410, 500, 429].map((code) => mayHaveEnded(feed(led(2, 1)), status(code)))).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect([0, 1, 2].map((failures) => mayHaveEnded(feed(led(2, 1), failures), silent))).toEqual([
      false,
      false,
      true,
    ])
    expect(mayHaveEnded(feed(led(1, 1)), status(410))).toBe(false)
    expect(mayHaveEnded(feed(undefined), status(410))).toBe(false)
    expect(movesTo(url, led(2, 1, { kind: 'for-now' }), true)).toBe(there)
  })
})
