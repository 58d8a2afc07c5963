import type { Story } from '../model/entry'
import type { SourceId } from '../model/ids'
import { voicesOf } from './group'

/** A story's weight halves with each of these. */
const halfLifeMs = 8 * 3_600_000
/** What each further independent source adds, of the first one's weight. */
const coverageGain = 0.6
/** What is left of a story's weight for each story of the same source above it: no feed drowns the others. */
const repeatedSource = 0.8

/** What the reader's wish for a source does to the weight of its stories: a step is a half-life. */
const wishes = { lower: 0.5, higher: 2 }

export type RankWishes = ReadonlyMap<SourceId, 'lower' | 'higher'>

/**
 * The order of a front page: coverage and freshness, spread over the sources, and what the reader wishes for them. `now`
 * in UTC milliseconds; at most `count`.
 */
export function rankStories(
  stories: readonly Story[],
  now: number,
  count: number,
  wished: RankWishes = new Map(),
): Story[] {
  const waiting = stories.map((story) => ({ story, weight: weightOf(story, now) * wishFor(story, wished) }))
  const above = new Map<SourceId | undefined, number>()
  const ranked: Story[] = []
  while (ranked.length < count && waiting.length > 0) {
    const best = indexOfBest(waiting, above)
    const [{ story }] = waiting.splice(best, 1) as [(typeof waiting)[number]]
    above.set(story.sourceIds[0], (above.get(story.sourceIds[0]) ?? 0) + 1)
    ranked.push(story)
  }
  return ranked
}

/** The best that is wished for one of its sources: a story is lowered only where all of them are. */
function wishFor({ sourceIds }: Story, wished: RankWishes): number {
  if (wished.size === 0 || sourceIds.length === 0) return 1
  return Math.max(
    ...sourceIds.map((id) => {
      const wish = wished.get(id)
      return wish ? wishes[wish] : 1
    }),
  )
}

function weightOf(story: Story, now: number): number {
  const coverage = 1 + coverageGain * (voicesOf(story) - 1)
  return coverage * 0.5 ** (Math.max(0, now - story.lastAt) / halfLifeMs)
}

function indexOfBest(
  waiting: readonly { story: Story; weight: number }[],
  above: ReadonlyMap<SourceId | undefined, number>,
): number {
  let best = 0
  let bestWeight = -1
  waiting.forEach(({ story, weight }, index) => {
    const spread = weight * repeatedSource ** (above.get(story.sourceIds[0]) ?? 0)
    if (spread > bestWeight) [best, bestWeight] = [index, spread]
  })
  return best
}
