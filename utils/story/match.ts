import type { Entry } from '../model/entry'
import { normaliseTitle } from '../text/normalise-title'

/** Fewer shared words than this are chance. */
const fewestShared = 3
/** Of the headline's weight, how much another must share to be about the same event. */
const enough = 0.5
const most = 8

const emptyWords = new Set(
  'about after again against amid before from have into more near over says that their them then this under what when where which while will with would'.split(
    ' ',
  ),
)

/**
 * Entries that report the event of a headline, best first, at most 8. A word weighs more the rarer it is among the
 * candidates; it takes three shared words and half of the headline's weight, so that a shared name alone is no match.
 */
export function matchHeadline(headline: string, candidates: readonly Entry[]): Entry[] {
  const wanted = contentWords(headline)
  const words = candidates.map((entry) => contentWords(entry.title))
  const counts = new Map<string, number>()
  for (const set of words) for (const word of set) counts.set(word, (counts.get(word) ?? 0) + 1)
  const weight = (word: string) => Math.log(1 + (candidates.length + 1) / ((counts.get(word) ?? 0) + 1))
  const whole = sum([...wanted].map(weight))
  return candidates
    .map((entry, index) => ({ entry, score: scoreOf(wanted, words[index]!, weight) / whole }))
    .filter(({ score }) => score >= enough)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ entry }) => entry)
}

function scoreOf(
  wanted: ReadonlySet<string>,
  words: ReadonlySet<string>,
  weight: (word: string) => number,
): number {
  const shared = [...wanted].filter((word) => words.has(word))
  return shared.length < fewestShared ? 0 : sum(shared.map(weight))
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0)

/** Words that say what a headline is about: long enough or a number, their commonest endings cut. */
function contentWords(title: string): Set<string> {
  const words = normaliseTitle(title).split(' ')
  const telling = words.filter((word) => (word.length > 3 || /\d/.test(word)) && !emptyWords.has(word))
  return new Set(telling.map((word) => word.replace(/(?:ing|ed|es|s)$/, '')))
}
