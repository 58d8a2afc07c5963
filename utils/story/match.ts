import type { Entry } from '../model/entry'
import { type ContentWord, contentWords } from './content-words'

/** Fewer shared words than this are chance; a name of several words counts as one. */
const fewestShared = 3
/** How much two titles must share, of the geometric mean of their weights: pairs of the seed have 0.35 to 0.46, others 0.18. */
const enough = 0.33
const most = 8
/** How much of a summary is read: what comes later is background. */
const summaryLength = 200
/** A word that only the summary has says less. */
const summaryShare = 0.7
/** What the second word of a name adds to the first: "Kong" after "Hong". */
const sameNameShare = 0.3

type Candidate = Pick<Entry, 'title' | 'summary' | 'language'>

/**
 * Entries that report the event of a headline, best first, at most 8. A word weighs more the rarer it is among the
 * candidates, names and numbers more than others; it takes three shared words and a third of both titles' weight, so
 * that a shared name alone is no match. Rather none than a wrong one.
 */
export function matchHeadline<One extends Candidate>(
  headline: string,
  candidates: readonly One[],
  language?: string,
): One[] {
  const wanted = contentWords(headline, language)
  const read = candidates.map((entry) => ({
    entry,
    title: contentWords(entry.title, entry.language),
    summary: contentWords((entry.summary ?? '').slice(0, summaryLength), entry.language),
  }))
  const weigh = weigherOf(read.map(({ title, summary }) => [...title, ...summary]))
  const whole = sharedWeight(wanted, wanted, [], weigh)
  if (whole === 0) return []
  const scoreOf = (title: readonly ContentWord[], summary: readonly ContentWord[]): number => {
    // A title of two words is not wholly covered because a longer one has both.
    const other = Math.max(whole / 2, sharedWeight(title, title, [], weigh))
    return sharedWeight(wanted, title, summary, weigh) / Math.sqrt(whole * other)
  }
  return read
    .map(({ entry, title, summary }) => ({ entry, score: scoreOf(title, summary) }))
    .filter(({ score }) => score >= enough)
    .sort((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ entry }) => entry)
}

/** How much of the headline another text has; 0 where it shares too few words. */
function sharedWeight(
  wanted: readonly ContentWord[],
  title: readonly ContentWord[],
  summary: readonly ContentWord[],
  weigh: Weigher,
): number {
  const inTitle = stemsOf(title)
  const inSummary = stemsOf(summary)
  const seen = new Set<string>()
  let weight = 0
  let count = 0
  let isAfterName = false
  for (const word of wanted) {
    const share = inTitle.has(word.stem) ? 1 : inSummary.has(word.stem) ? summaryShare : 0
    const isNew = share > 0 && !seen.has(word.stem)
    seen.add(word.stem)
    const isSameName = isAfterName && weigh.isName(word)
    if (isNew) weight += share * (isSameName ? sameNameShare : 1) * weigh(word)
    if (isNew && !isSameName) count += 1
    isAfterName = share > 0 && weigh.isName(word)
  }
  return count < fewestShared ? 0 : weight
}

const stemsOf = (words: readonly ContentWord[]): ReadonlySet<string> => new Set(words.map(({ stem }) => stem))

interface Weigher {
  (word: ContentWord): number
  isName(word: ContentWord): boolean
}

/** Weights by rarity; what is a name is learnt from how the candidates write it inside sentences. */
function weigherOf(texts: readonly (readonly ContentWord[])[]): Weigher {
  const counts = new Map<string, { texts: number; capital: number; small: number }>()
  for (const text of texts) {
    const seen = new Set<string>()
    for (const { stem, look } of text) {
      const count = counts.get(stem) ?? { texts: 0, capital: 0, small: 0 }
      counts.set(stem, count)
      if (!seen.has(stem)) count.texts += 1
      if (look === 'name') count.capital += 1
      if (look === 'plain') count.small += 1
      seen.add(stem)
    }
  }
  const nameRate = ({ stem, look }: ContentWord): number => {
    const { capital = 0, small = 0 } = counts.get(stem) ?? {}
    return (capital + (look === 'name' ? 1 : look === 'plain' ? 0 : 0.3)) / (capital + small + 1)
  }
  const isName = (word: ContentWord) => nameRate(word) > 0.5
  const weigh = (word: ContentWord): number => {
    // As if a thousand other entries had been read: then a few of one's own do not make every word common.
    const rarity = Math.log((1000 + texts.length) / (1 + (counts.get(word.stem)?.texts ?? 0)))
    const kind = word.isCommon ? 0.5 : isName(word) || word.look === 'number' ? 1.25 : 1
    return Math.max(0.05, rarity) * kind
  }
  return Object.assign(weigh, { isName })
}
