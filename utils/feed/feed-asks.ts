import type { FeedAsks } from '../model/source'
import { childrenOf, type Element, firstOf, type Names, named, textOf } from './element'

const ttls = named('ttl')
const updatePeriods = named('sy:updateperiod')
const updateFrequencies = named('sy:updatefrequency')
const hourLists = named('skiphours')
const hours = named('hour')
const dayLists = named('skipdays')
const skippedDays = named('day')

const minute = 60_000
const hour = 60 * minute
const periods: Partial<Record<string, number>> = {
  hourly: hour,
  daily: 24 * hour,
  weekly: 7 * 24 * hour,
  monthly: 30 * 24 * hour,
  yearly: 365 * 24 * hour,
}
const days = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday']

/** What a feed's own words say of when to ask for it: RSS 2.0's ttl, skipHours and skipDays, the syndication module. */
export function asksOf(head: Element): FeedAsks | undefined {
  const ttlMs = ttlOf(head)
  const skipHours = textsIn(head, hourLists, hours)
    .filter((text) => /^\d{1,2}$/.test(text))
    // RSS 0.91 counts from 1 to 24, RSS 2.0 from 0 to 23.
    .map((text) => Number(text) % 24)
  const skipDays = textsIn(head, dayLists, skippedDays).flatMap((text) => {
    const place = days.indexOf(text.toLowerCase())
    return place < 0 ? [] : [place]
  })
  const asks = {
    ...(ttlMs !== undefined && { ttlMs }),
    ...(skipHours.length > 0 && { skipHours }),
    ...(skipDays.length > 0 && { skipDays }),
  }
  return Object.keys(asks).length > 0 ? asks : undefined
}

const textsIn = (head: Element, lists: Names, names: Names): string[] =>
  childrenOf(head, lists).flatMap((holder) => childrenOf(holder, names).map(textOf))

/** RSS 2.0 `ttl`, in minutes; the syndication module's period and frequency. */
function ttlOf(head: Element): number | undefined {
  const minutes = Number(textOf(firstOf(head, ttls)))
  if (minutes > 0 && Number.isFinite(minutes)) return minutes * minute
  const period = periods[textOf(firstOf(head, updatePeriods)).toLowerCase()]
  const frequency = Number(textOf(firstOf(head, updateFrequencies))) || 1
  return period && frequency > 0 ? period / frequency : undefined
}
