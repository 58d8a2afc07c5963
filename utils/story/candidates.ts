import { type EntryShelf, turnTo } from './entry-shelf'
import { isName, isNumber } from './facts'
import { meet, met, type Probe } from './pair-features'
import { keyOf, type StoryIndex } from './story-index'
import { storyWeights } from './story-weights'

const hourMs = 3_600_000
/** How long a story waits for the next report of it. */
const windowMs = 168 * hourMs
/** Of an entry's stems so many are looked up, the heaviest, each in the newest entries that have it. */
const stemsAsked = 12
const entriesRead = 96
const mostCandidates = 36
/** Telling less than this of the same, two entries are never one event. */
const leastAlike = 0.06
/** What names and numbers must weigh together for two languages to tell of one event, over 9. */
const evidenceAbroad = 2.2
/** Sharing fewer stems is chance. */
export const fewestShared = 3
/** The same title again from the same feed, so much later: a column, whatever it is about. */
const columnMs = 6 * hourMs

/** One event, from -6 (surely not) to 6. */
export const surelyNot = -6

export interface Candidate {
  entry: number
  score: number
  /** Whatever it is like, it is not of the event. */
  isNever: boolean
  /** It says the same in the same words. */
  isCopy: boolean
  /** The same column, some days before. */
  isColumn: boolean
  /** The same but for its numbers, as the next of a row is. */
  isNextOfRow: boolean
  /** How many stems are in both. */
  shared: number
  /** Of the pair's features those that a story's go by. */
  evidence: number
  coverLeast: number
  otherNames: number
  rarest: number
}

/** How likely an entry and a known one report one event. */
export function comparePair({ shelf }: StoryIndex, probe: Probe, entry: number): Candidate {
  turnTo(shelf, entry)
  meet(probe, shelf, shelf.sums[entry]!, shelf.at[entry]!, shelf.source[entry]!)
  const isAbroad = shelf.language[entry] !== probe.language
  const gap = Math.abs(probe.at - shelf.at[entry]!)
  const isColumn = met.isSameTitle && gap > columnMs && shelf.source[entry] === probe.source
  const isOther = met.isNextOfRow || met.isOfOthers || isColumn
  const isNever = isOther || gap > windowMs || met.features[1]! < leastAlike
  const score = isNever ? surelyNot : isAbroad ? scoreAbroad() : scoreLikeness()
  return {
    entry,
    score,
    isNever,
    isCopy: !isAbroad && !isColumn && met.isCopy,
    isColumn,
    isNextOfRow: met.isNextOfRow,
    shared: met.count,
    coverLeast: met.features[3]!,
    rarest: met.features[8]!,
    evidence: met.features[11]!,
    otherNames: met.features[15]!,
  }
}

function scoreLikeness(): number {
  const { features } = met
  const { pair, pairBias } = storyWeights
  let score = pairBias
  for (let at = 0; at < features.length; at++) score += pair[at]! * features[at]!
  return Math.max(surelyNot, Math.min(6, score))
}

function scoreAbroad(): number {
  if (met.count < fewestShared) return surelyNot
  return Math.max(surelyNot, Math.min(6, 3 * (met.evidence - evidenceAbroad)))
}

let weights = new Float64Array(1024)
let askedIn = new Int32Array(1024)
let round = 0

/** Adds up what the newest entries that have a stem share with the probe by it. */
function walk(
  { shelf }: StoryIndex,
  probe: Probe,
  found: number[],
  { last, before, weight, isAbroad }: { last: number; before: Int32Array; weight: number; isAbroad: boolean },
): void {
  let read = 0
  for (let next = last; next > 0 && read < entriesRead; next = before[next - 1]!) {
    const entry = shelf.owner[next - 1]!
    read += 1
    if (isAbroad && shelf.language[entry] === probe.language) continue
    if (Math.abs(shelf.at[entry]! - probe.at) > windowMs) continue
    if (askedIn[entry] !== round) {
      askedIn[entry] = round
      weights[entry] = 0
      found.push(entry)
    }
    weights[entry]! += weight * shelf.all[next - 1]!
  }
}

/** The known entries that share the most with one, best first. */
export function candidatesFor(index: StoryIndex, probe: Probe): number[] {
  const { shelf, table, abroad } = index
  if (shelf.count > weights.length) {
    weights = new Float64Array(shelf.count * 2)
    askedIn = new Int32Array(shelf.count * 2)
  }
  round += 1
  const { stems, all, marks } = probe.vectors
  const found: number[] = []
  const heaviest = Array.from(stems.keys()).sort((one, other) => all[other]! - all[one]! || one - other)
  for (const place of heaviest.slice(0, stemsAsked)) {
    const stem = stems[place]!
    const slot = table.slotOf(keyOf(stem, probe.salt))
    const weight = all[place]!
    if (slot >= 0)
      walk(index, probe, found, { last: table.last[slot]!, before: shelf.before, weight, isAbroad: false })
    if (index.languages.size < 2 || (marks[place]! & (isName | isNumber)) === 0) continue
    const far = abroad.slotOf(stem)
    if (far >= 0)
      walk(index, probe, found, {
        last: abroad.last[far]!,
        before: shelf.beforeAbroad,
        weight,
        isAbroad: true,
      })
  }
  return best(shelf, found, leastAlike * probe.sums.normAll)
}

const bestEntries = new Int32Array(mostCandidates)
const bestWeights = new Float64Array(mostCandidates)

/** Those of the found that are most alike, best first. */
function best({ sums }: EntryShelf, found: readonly number[], least: number): number[] {
  let count = 0
  for (const entry of found) {
    const weight = weights[entry]! / sums[entry]!.normAll
    if (weight < least || (count === mostCandidates && weight <= bestWeights[count - 1]!)) continue
    let at = count < mostCandidates ? count++ : count - 1
    for (; at > 0 && bestWeights[at - 1]! < weight; at--) {
      bestWeights[at] = bestWeights[at - 1]!
      bestEntries[at] = bestEntries[at - 1]!
    }
    bestWeights[at] = weight
    bestEntries[at] = entry
  }
  return Array.from(bestEntries.subarray(0, count))
}
