import type { Entry, Headline, Story } from '../model/entry'
import { normaliseTitle } from '../text/normalise-title'
import { hash53 } from '../url/hash53'

/** Two entries under one headline count as one event only this close in time: columns repeat their titles. */
const oneEventMs = 72 * 3_600_000
const fewestWords = 4

/**
 * What a headline is known by: its words. Undefined for titles of under four words ("Corrections", "Weather"), which say
 * too little.
 */
export function headlineKey(title: string): string | undefined {
  const words = normaliseTitle(title)
  const isTelling = words.split(' ').length >= fewestWords || words.length >= 24
  return isTelling ? hash53(words) : undefined
}

/** Whether two instants are near enough for one headline to mean one event. */
const isOneEvent = (one: number, other: number): boolean => Math.abs(one - other) <= oneEventMs

/** A story with one entry more. The first to report it speaks for it. */
export function withEntry(known: Story, { id, sourceId, sortAt }: Entry): Story {
  const isNewSource = sourceId !== undefined && !known.sourceIds.includes(sourceId)
  return {
    ...known,
    entryIds: known.entryIds.includes(id) ? known.entryIds : [...known.entryIds, id],
    sourceIds: isNewSource ? [...known.sourceIds, sourceId] : known.sourceIds,
    lastAt: Math.max(known.lastAt, sortAt),
  }
}

/** Recent headlines of all feeds, to find the stories of new entries by. */
export interface HeadlineIndex {
  /** One under the same words at about the same time; of several the nearest in time. */
  find(key: string, sortAt: number): Headline | undefined
  add(headline: Headline): void
}

export function indexHeadlines(headlines: Iterable<Headline>): HeadlineIndex {
  const byKey = new Map<string, Headline[]>()
  const add = (headline: Headline) => {
    const same = byKey.get(headline.key)
    if (same) same.push(headline)
    else byKey.set(headline.key, [headline])
  }
  for (const headline of headlines) add(headline)
  const nearest = (at: number) => (best: Headline | undefined, one: Headline) =>
    best && Math.abs(best.sortAt - at) <= Math.abs(one.sortAt - at) ? best : one
  return {
    add,
    find(key, sortAt) {
      const near = byKey.get(key)?.reduce(nearest(sortAt), undefined)
      return near && isOneEvent(near.sortAt, sortAt) ? near : undefined
    },
  }
}

/** So many of a feed's newest headlines are kept whatever their age, and those of the last four days up to the most. */
const fewestKept = 50
const mostKept = 1000
const recentMs = 4 * 24 * 3_600_000

/** A feed's headlines by which others find their stories, newest first. */
export function recentHeadlines(headlines: readonly Headline[], now: number): Headline[] {
  return headlines
    .toSorted((one, other) => other.sortAt - one.sortAt)
    .filter(({ sortAt }, at) => at < fewestKept || (at < mostKept && sortAt > now - recentMs))
}

/**
 * A story of those of its entries that are left, the first of which speaks for it; undefined where it needs no row: none
 * is left, or the one alone whose own it was.
 */
export function withOnly(known: Story, left: readonly Entry[]): Story | undefined {
  const [first] = left
  if (!first || (left.length === 1 && (first.id as string) === known.id)) return undefined
  return {
    id: known.id,
    leadId: first.id,
    entryIds: left.map(({ id }) => id),
    sourceIds: [...new Set(left.flatMap(({ sourceId }) => sourceId ?? []))],
    lastAt: left.reduce((last, { sortAt }) => Math.max(last, sortAt), first.sortAt),
  }
}
