import { type Candidate, candidatesFor, comparePair, fewestShared, surelyNot } from './candidates'
import type { Probe } from './pair-features'
import { storyFeatures } from './story-features'
import type { StoryIndex } from './story-index'
import { storyWeights } from './story-weights'

const mostStories = 6
/** A story with no member more like it is out of the question. */
const hardly = -4
const nearestEntries = 10
/** A candidate that may at least be of the same matter. */
const nearScore = -1.5
/** Of stories that an entry fits, the larger draws it: so much for each e-fold. Two halves of one event grow no further apart. */
const sizeGain = 1

/** A story that an entry may belong to. */
export interface Choice {
  /** Its number in the index. */
  story: number
  /** Above 0 it belongs there. */
  score: number
  /** The member that it is most like. */
  nearest: Candidate
  features: Float64Array
}

/** The stories that an entry may belong to, each with how well it fits. */
export function choicesFor(index: StoryIndex, probe: Probe): Choice[] {
  const { shelf } = index
  const compared = candidatesFor(index, probe).map((entry) => comparePair(index, probe, entry))
  if (compared.some(({ isColumn }) => isColumn)) return []
  const scored = compared
    .filter(({ score }) => score > hardly)
    .sort((one, other) => other.score - one.score || one.entry - other.entry)
  const known = new Map(compared.map((one) => [one.entry, one]))
  const best = new Map<number, Candidate>()
  for (const one of scored) {
    const story = shelf.story[one.entry]!
    if (!best.has(story) && one.shared >= fewestShared && best.size < mostStories) best.set(story, one)
  }
  // Next to one of its members it may not be, however like the others.
  for (const { entry, isNextOfRow } of compared) if (isNextOfRow) best.delete(shelf.story[entry]!)
  const choices = Array.from(best, ([story, nearest]) => {
    const features = storyFeatures(index, probe, index.stories[story]!, known)
    return { story, nearest, features, score: 0 }
  })
  const near = scored.slice(0, nearestEntries)
  const crowd = Math.log1p(scored.filter(({ score }) => score > nearScore).length)
  for (const choice of choices) {
    const { features, story } = choice
    const rivals = choices.filter((other) => other !== choice).map((other) => other.features[0]!)
    features[14] = near.filter(({ entry }) => shelf.story[entry] === story).length / Math.max(1, near.length)
    features[15] = Math.max(-2, Math.min(2, features[0]! - Math.max(surelyNot / 3, ...rivals)))
    features[18] = crowd
    choice.score = scoreOf(features)
  }
  return choices
}

function scoreOf(features: Float64Array): number {
  const isLone = features[6] === 0
  const { lone, loneBias, many, manyBias } = storyWeights
  const weights = isLone ? lone : many
  let score = isLone ? loneBias : manyBias
  for (let at = 0; at < features.length; at++) score += weights[at]! * features[at]!
  return score
}

/** The story that an entry belongs to, if it belongs to one. */
export const findStory = (index: StoryIndex, probe: Probe): Choice | undefined =>
  bestOf(index, choicesFor(index, probe))

export function bestOf(index: StoryIndex, choices: readonly Choice[]): Choice | undefined {
  let best: Choice | undefined
  let most = Number.NEGATIVE_INFINITY
  for (const choice of choices) {
    if (choice.score <= 0) continue
    const worth = choice.score + sizeGain * Math.log(index.stories[choice.story]!.members.length)
    if (worth <= most) continue
    best = choice
    most = worth
  }
  return best
}
