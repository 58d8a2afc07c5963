import type { Headline } from '../model/entry'
import { normaliseTitle } from '../text/normalise-title'
import { hash53 } from '../url/hash53'

/** Two entries under one headline count as one event only this close in time: columns repeat their titles. */
const oneEventMs = 72 * 3_600_000
const fewestWords = 4

/**
 * What a headline is known by where nothing else is known of it: its words. Undefined for titles of under four words
 * ("Corrections", "Weather"), which say too little.
 */
export function headlineKey(title: string): string | undefined {
  const words = normaliseTitle(title)
  const isTelling = words.split(' ').length >= fewestWords || words.length >= 24
  return isTelling ? hash53(words) : undefined
}

/** Headlines of rows that were written before there were facts in them, to find the same words by. */
export interface TitleKeys {
  /** One under the same words at about the same time; of several the nearest in time. */
  find(title: string, sortAt: number): Headline | undefined
}

export function indexTitles(headlines: Iterable<Headline>): TitleKeys {
  const byKey = new Map<string, Headline[]>()
  for (const headline of headlines) {
    if (headline.key === undefined) continue
    const same = byKey.get(headline.key)
    if (same) same.push(headline)
    else byKey.set(headline.key, [headline])
  }
  const nearest = (at: number) => (best: Headline | undefined, one: Headline) =>
    best && Math.abs(best.sortAt - at) <= Math.abs(one.sortAt - at) ? best : one
  return {
    find(title, sortAt) {
      if (byKey.size === 0) return undefined
      const near = byKey.get(headlineKey(title) ?? '')?.reduce(nearest(sortAt), undefined)
      return near && Math.abs(near.sortAt - sortAt) <= oneEventMs ? near : undefined
    },
  }
}
