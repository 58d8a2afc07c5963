import { type Candidate, comparePair } from './candidates'
import { type Probe, spread } from './pair-features'
import { coreShare, type KnownStory, type StoryIndex, sumsOfStory } from './story-index'

/** Of a long story so many members are compared: some spread evenly over it, and the nearest in time. */
const spreadMembers = 16
const nearMembers = 8
const nearAmong = 64
/** A story of more members draws no stronger than one of so many. */
const largest = 24
/** A stem of so small a share of a story's members is hardly of the story. */
const leastShare = 0.1

export const storyFeatureNames = [
  ...[
    'max',
    'top',
    'mean',
    'min',
    'cosAll',
    'cosTitle',
    'size',
    'nearest',
    'first',
    'span',
    'share',
    'cover',
    'core',
  ],
  ...['sameSource', 'neighbours', 'lead', 'sizeMean', 'rare', 'crowd', 'maxEvidence', 'second', 'maxCover'],
  ...['maxOtherNames', 'maxRarest', 'coreRare'],
] as const

/**
 * What an entry and a story have in common, in the order of `storyFeatureNames`; `neighbours`, `lead` and `crowd`, which
 * depend on the other stories, are the caller's.
 */
export function storyFeatures(
  index: StoryIndex,
  probe: Probe,
  story: KnownStory,
  compared: ReadonlyMap<number, Candidate>,
): Float64Array {
  const out = new Float64Array(storyFeatureNames.length)
  const sample = sampleOf(index, story, probe.at)
  const members = sample.map((entry) => compared.get(entry) ?? comparePair(index, probe, entry))
  const scores = scoresOf(index, probe, members, out)
  const mean = scores.reduce((sum, one) => sum + one, 0) / scores.length
  const top = scores.slice(0, 3)
  const size = Math.log(Math.min(largest, story.members.length))
  out[0] = scores[0]!
  out[1] = top.reduce((sum, one) => sum + one, 0) / top.length
  out[2] = mean
  out[3] = scores.at(-1)!
  out[6] = size
  out[10] = scores.filter((one) => one > 0).length / scores.length
  out[16] = size * mean
  out[20] = scores[1] ?? scores[0]!
  compareWhole(index, probe, story, out)
  return out
}

function sampleOf({ shelf }: StoryIndex, { members }: KnownStory, at: number): readonly number[] {
  if (members.length <= spreadMembers + nearMembers) return members
  const step = members.length / spreadMembers
  const sample = Array.from({ length: spreadMembers }, (_, place) => members[Math.floor(place * step)]!)
  const away = (entry: number) => Math.abs(shelf.at[entry]! - at)
  const near = members.slice(-nearAmong).sort((one, other) => away(one) - away(other) || one - other)
  return [...new Set([...sample, ...near.slice(0, nearMembers)])]
}

/** The scores of some members, in thirds, best first. */
function scoresOf(
  { shelf }: StoryIndex,
  probe: Probe,
  members: readonly Candidate[],
  out: Float64Array,
): number[] {
  let best = members[0]!
  let same = 0
  let nearest = Number.POSITIVE_INFINITY
  let from = Number.POSITIVE_INFINITY
  let to = Number.NEGATIVE_INFINITY
  for (const member of members) {
    if (member.score > best.score) best = member
    if (shelf.source[member.entry] === probe.source) same += 1
    const at = shelf.at[member.entry]!
    nearest = Math.min(nearest, Math.abs(at - probe.at))
    from = Math.min(from, at)
    to = Math.max(to, at)
  }
  out[19] = best.evidence
  out[21] = best.coverLeast
  out[22] = best.otherNames
  out[23] = best.rarest
  out[7] = spread(nearest)
  out[8] = spread(probe.at - from)
  out[9] = spread(to - from)
  out[13] = same / members.length
  return members.map(({ score }) => score / 3).sort((one, other) => other - one)
}

/** What it has in common with all of a story together. */
function compareWhole(index: StoryIndex, probe: Probe, story: KnownStory, out: Float64Array): void {
  const { byStem, squareAll, squareTitle, core } = sumsOfStory(index, story)
  const { sums, vectors } = probe
  const count = story.members.length
  const sum = { all: 0, title: 0, cover: 0, rare: 0, held: 0, heldRare: 0 }
  for (const [at, stem] of vectors.stems.entries()) {
    const known = byStem.get(stem)
    if (!known) continue
    sum.all += vectors.all[at]! * known.all
    sum.title += vectors.title[at]! * known.title
    if (known.count >= leastShare * count) {
      sum.cover += vectors.title[at]!
      sum.rare = Math.max(sum.rare, vectors.rarity[at]!)
    }
    if (known.count >= coreShare * count) {
      sum.held += known.all / count
      sum.heldRare += vectors.rarity[at]!
    }
  }
  out[4] = sum.all / (sums.normAll * (Math.sqrt(squareAll) || 1))
  out[5] = sum.title / (sums.normTitle * (Math.sqrt(squareTitle) || 1))
  out[11] = sums.title > 0 ? sum.cover / sums.title : 0
  out[12] = core > 0 ? sum.held / core : 0
  out[17] = sum.rare
  out[24] = Math.min(4, sum.heldRare)
}
