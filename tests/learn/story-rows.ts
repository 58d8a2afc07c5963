import type { EntryId, StoryId } from '../../utils/model/ids'
import { candidatesFor, comparePair } from '../../utils/story/candidates'
import { type Facts, factsOf, type Said, stemsOf } from '../../utils/story/facts'
import { met, type Probe } from '../../utils/story/pair-features'
import { bestOf, type Choice, choicesFor } from '../../utils/story/place-entry'
import { addEntry, createStoryIndex, probeOf, type StoryIndex, weigh } from '../../utils/story/story-index'

export { pairFeatureNames } from '../../utils/story/pair-features'
export { storyFeatureNames } from '../../utils/story/story-features'
export { storyWeights } from '../../utils/story/story-weights'
export { commonWords } from './common-words'

export interface Line extends Said {
  id: string
  source: string
  publishedAt: string
  /** The event that people put it to. */
  gold?: string
  facts?: Facts
}

/** An entry beside another, or beside a story: how much of that reports its event, 0 to 1. */
export interface Row {
  values: Float64Array
  label: number
  isMany: boolean
}

interface Recorded {
  pairs?: Row[]
  stories?: Row[]
  /** Where not events but pairs were judged: by the two ids. */
  judged?: ReadonlyMap<string, number>
}

/** Places lines in their order; gives each one's story, and records what was compared. */
export function runStream(lines: readonly Line[], recorded: Recorded = {}): string[] {
  const index = createStoryIndex()
  return lines.map((line, number) => {
    line.facts ??= factsOf(line)
    const { facts, source } = line
    const at = Date.parse(line.publishedAt)
    const weighed = weigh(index, { id: line.id as EntryId, source, at, facts })
    const probe = probeOf(index, weighed)
    const sameness = (entry: number): number | undefined => {
      if (recorded.judged) return recorded.judged.get(`${line.id} ${index.shelf.ids[entry]}`)
      return line.gold !== undefined && lines[entry]!.gold === line.gold ? 1 : 0
    }
    if (recorded.pairs) recordPairs(index, probe, recorded.pairs, sameness)
    const choices = choicesFor(index, probe)
    if (recorded.stories) recordStories(index, probe, choices, recorded.stories, sameness)
    const best = bestOf(index, choices)
    const storyId = best ? index.stories[best.story]!.id : (lines[number]!.id as StoryId)
    addEntry(index, weighed, storyId)
    return storyId
  })
}

type Sameness = (entry: number) => number | undefined

function recordPairs(index: StoryIndex, probe: Probe, rows: Row[], sameness: Sameness): void {
  for (const entry of candidatesFor(index, probe)) {
    if (index.shelf.language[entry] !== probe.language) continue
    const { isNever } = comparePair(index, probe, entry)
    const label = sameness(entry)
    if (!isNever && label !== undefined) rows.push({ values: met.features.slice(), label, isMany: false })
  }
}

function recordStories(
  index: StoryIndex,
  probe: Probe,
  choices: readonly Choice[],
  rows: Row[],
  sameness: Sameness,
): void {
  for (const { story, features } of choices) {
    const { members } = index.stories[story]!
    const own = members.filter((entry) => index.shelf.language[entry] === probe.language)
    const labels = own.map(sameness).filter((label) => label !== undefined)
    if (labels.length === 0) continue
    const label = labels.reduce((sum, one) => sum + one, 0) / labels.length
    rows.push({ values: features, label, isMany: members.length > 1 })
  }
}

export const stemsIn = (said: Said): string[] => stemsOf(said).stems.map(([stem]) => stem)
