import type { CheckOutcome } from '../../utils/feed/check-outcome'
import { decideCheck } from '../../utils/feed/decide-check'
import { marksToSend } from '../../utils/feed/marks'
import { arrivalsOf } from '../../utils/feed/rhythm'
import type { FeedId, SourceId } from '../../utils/model/ids'
import type { Feed } from '../../utils/model/source'
import { seeded } from '../newsroom/seeded.mjs'
import { type Kind, type SimulatedFeed, year } from './schedule-feeds'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** The browser's alarm rings so often; what is due waits for it. */
const alarmMs = 5 * minute

/** What a check finds at one moment. */
interface Found {
  now: number
  random: () => number
  /** Instants at which the entries that are new appeared, as far as the document still holds them. */
  fresh: number[]
  /** Those of all that the document holds. */
  held: number[]
  /** What the document is known by: another one where anything changed. */
  version: string
}

/** A way to say when a feed is asked next. */
export interface Rule {
  name: string
  /** The feed as it is before its first check. */
  start(feed: SimulatedFeed): Feed
  /** The feed after a check, and whether that was answered 304. */
  check(state: Feed, feed: SimulatedFeed, found: Found): { state: Feed; isSpared: boolean }
}

export interface Tally {
  requests: number
  spared: number
  /** Entries that had left the document before it was asked. */
  lost: number
  /** From publication to the store, in milliseconds, of all entries, by kind. */
  delays: Map<Kind, number[]>
  requestsOf: Map<Kind, number>
}

const start = (): Feed => ({
  id: 'f' as FeedId,
  sourceId: 's' as SourceId,
  url: 'https://daily.test/feed',
  format: 'rss',
  title: '',
  nextCheckAt: 0,
  failures: 0,
  checks: [],
})

const answersSame = (state: Pick<Feed, 'etag'>, feed: SimulatedFeed, { version }: Found): boolean =>
  feed.server === 'marks' && state.etag === version

/** One that only says when, in milliseconds from now. */
const simple = (name: string, waitOf: (feed: SimulatedFeed, found: Found) => number): Rule => ({
  name,
  start,
  check(state, feed, found) {
    const isSpared = answersSame(state, feed, found)
    return {
      isSpared,
      state: { ...state, etag: found.version, nextCheckAt: found.now + waitOf(feed, found) },
    }
  },
})

export const hourly = simple('every hour', () => hour)

/** Entry frequency, as Miniflux has it: a week over the entries of the last one, within 5 minutes and a day; and what is asked for. */
export const miniflux = simple("Miniflux's entry frequency", ({ asksMs = 0 }, { held, now }) => {
  const week = held.filter((at) => at > now - 7 * day).length
  const wait = week > 0 ? (7 * day) / week : day
  return Math.max(Math.min(Math.max(wait, 5 * minute), day), asksMs)
})

/** The extension's own decisions, at its own alarms. */
export const broadside: Rule = {
  name: 'Broadside',
  start,
  check(state, feed, found) {
    const { now, random } = found
    const isSpared = answersSame(marksToSend(state, now), feed, found)
    const after = decideCheck(state, outcomeOf(state, feed, found, isSpared), now, random)
    return { isSpared, state: { ...after, nextCheckAt: Math.ceil(after.nextCheckAt / alarmMs) * alarmMs } }
  },
}

function outcomeOf(state: Feed, feed: SimulatedFeed, found: Found, isSpared: boolean): CheckOutcome {
  const { fresh, held, version, now } = found
  if (isSpared) return { kind: 'not-modified' }
  const etag = feed.server === 'marks' ? version : undefined
  const bodyHash = feed.server === 'stamped' ? `${now}` : version
  if (bodyHash === state.bodyHash) return { kind: 'same-body', etag }
  const dated = (at: number) => ({ publishedAt: feed.lagMs === undefined ? undefined : at - feed.lagMs })
  const arrivals = arrivalsOf(state, { entries: held.map(dated), fresh: fresh.map(dated), now })
  const asks = { ttlMs: feed.asksMs }
  return { kind: 'fetched', fresh: fresh.length, arrivals, etag, bodyHash, asks }
}

/** Lets a year pass for some feeds under one rule; all of them are met first within the first hour. */
export function passYear(rule: Rule, feeds: readonly SimulatedFeed[]): Tally {
  const tally: Tally = { requests: 0, spared: 0, lost: 0, delays: new Map(), requestsOf: new Map() }
  for (const [place, feed] of feeds.entries()) {
    const random = seeded(`chance ${place}`)
    const delays = tally.delays.get(feed.kind) ?? []
    tally.delays.set(feed.kind, delays)
    let state = rule.start(feed)
    let met = 0
    let edits = 0
    let requests = 0
    for (let now = random() * hour; now < year; now = state.nextCheckAt) {
      const before = met
      while (feed.appeared[met]! <= now) met++
      while (feed.edited[edits]! <= now) edits++
      const first = Math.max(before, met - feed.holds)
      const fresh = feed.appeared.slice(first, met)
      const held = feed.appeared.slice(Math.max(0, met - feed.holds), met)
      // What was there when the feed was met came before anybody could have had it.
      if (requests > 0) for (const at of fresh) delays.push(now - at)
      if (requests > 0) tally.lost += first - before
      const checked = rule.check(state, feed, { now, random, fresh, held, version: `"${met}-${edits}"` })
      state = checked.state
      requests++
      if (checked.isSpared) tally.spared++
    }
    tally.requests += requests
    tally.requestsOf.set(feed.kind, (tally.requestsOf.get(feed.kind) ?? 0) + requests)
  }
  return tally
}
