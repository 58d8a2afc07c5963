import type { Headline, HeadlineFacts, RecentHeadlines } from '../model/entry'
import type { FeedId } from '../model/ids'

/** So many of a feed's newest headlines are kept whatever their age, and those of the last days up to the most. */
const fewestKept = 50
const mostKept = 1000
/** As long as a story waits for its next report. */
const recentMs = 7 * 24 * 3_600_000

/** A headline and what it is about. */
export interface KeptHeadline extends Headline {
  language: string
  stems: Uint32Array
  marks: Uint8Array
  rarities: Uint8Array
}

/** A feed's headlines by which others find their stories, newest first. */
export function recentHeadlines<One extends Headline>(headlines: readonly One[], now: number): One[] {
  return headlines
    .toSorted((one, other) => other.sortAt - one.sortAt)
    .filter(({ sortAt }, at) => at < fewestKept || (at < mostKept && sortAt > now - recentMs))
}

/** A row's headlines, each with its stretch of the row's facts; without one where there was none. */
export function unpackHeadlines({ headlines, facts }: RecentHeadlines): KeptHeadline[] {
  const { stems, marks, rarities } = facts ?? none
  let from = 0
  return headlines.map(({ entryId, storyId, sortAt, key }, at) => {
    const to = from + (facts?.lengths[at] ?? 0)
    const kept = {
      ...{ entryId, storyId, sortAt, key, language: facts?.languages[at] ?? '' },
      stems: stems.subarray(from, to),
      marks: marks.subarray(from, to),
      rarities: rarities.subarray(from, to),
    }
    from = to
    return kept
  })
}

const none = { stems: new Uint32Array(), marks: new Uint8Array(), rarities: new Uint8Array() }

/** A few flat arrays are written and read in a tenth of the time of an object for each. */
export function packHeadlines(feedId: FeedId, kept: readonly KeptHeadline[]): RecentHeadlines {
  const total = kept.reduce((sum, { stems }) => sum + stems.length, 0)
  const facts: HeadlineFacts = {
    languages: kept.map(({ language }) => language),
    lengths: Uint8Array.from(kept, ({ stems }) => stems.length),
    stems: new Uint32Array(total),
    marks: new Uint8Array(total),
    rarities: new Uint8Array(total),
  }
  let from = 0
  for (const { stems, marks, rarities } of kept) {
    facts.stems.set(stems, from)
    facts.marks.set(marks, from)
    facts.rarities.set(rarities, from)
    from += stems.length
  }
  const headlines = kept.map(({ entryId, storyId, sortAt, key }) => {
    return { entryId, storyId, sortAt, ...(key !== undefined && { key }) }
  })
  return { feedId, headlines, facts }
}
