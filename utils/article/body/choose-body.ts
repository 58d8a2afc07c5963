import type { PageFacts } from '../page-facts'
import { readableElement } from '../readable-element'
import { articleForest, loneForest } from './article-forest'
import { kinds } from './element-traits'
import { featureRows } from './features'
import type { PageWords } from './page-features'
import { type Named, pageWords } from './page-words'
import { pairSegments } from './pair-segments'
import { chanceOf, type Forest } from './score-trees'
import { readSegments, type Segment } from './segments'

/** Text of a page that is not its article's, though it stands among it. */
export interface Removal {
  text: string
  /** From 0 to 1, that it is the article's, as the forest has it. */
  chance: number
  /** What the forest was given (see `featureNames`). */
  row: readonly number[]
  forest: Forest
}

export interface ChosenBody {
  /** What holds the article, with nothing else in it. */
  element: Element
  removals: Removal[]
}

/** Text of Readability's that is likelier than this to be the article's stays. */
const keptAbove = 0.5
/** Where Readability has nothing: the first of these that leaves enough. */
const loneAbove = [0.5, 0.25, 0.12]
const fewestWords = 25
/** A page of more segments is no article; scoring it would cost seconds. */
const mostSegments = 12_000

/**
 * The element of a page that holds its article: Readability's, without the text in it that a forest learnt to tell from an
 * article's (tests/learn/README.md). Where Readability has next to nothing, what another forest takes of the whole page.
 * Takes the page's document apart. Undefined where there is no text.
 */
export function chooseBody(facts: PageFacts, named: Named): ChosenBody | undefined {
  const { page } = facts
  const words = pageWords(facts, named)
  const segments = readSegments(page.document.documentElement)
  if (segments.length > mostSegments) {
    const element = readableElement(page.document)
    return element && { element, removals: [] }
  }
  const isScored = segments.map(() => false)
  const element = readableElement(page.document)
  if (element) {
    const made = readSegments(element)
    const places = pairSegments(segments, made)
    for (const at of places) if (at >= 0) isScored[at] = true
    const rows = featureRows(segments, words, isScored)
    const removals = takeOut(made, (at) => rows[places[at]!], articleForest, keptAbove)
    if (wordsOf(made) - removals.reduce((sum, { words }) => sum + words, 0) >= fewestWords)
      return { element, removals }
  }
  return loneBody(facts, words) ?? (element && { element, removals: [] })
}

function takeOut(
  segments: readonly Segment[],
  rowOf: (at: number) => readonly number[] | undefined,
  forest: Forest,
  above: number,
): (Removal & { words: number })[] {
  return segments.flatMap((segment, at) => {
    const row = rowOf(at)
    const chance = row ? chanceOf(forest, row) : 1
    if (!row || chance > above) return []
    if (!isCaption(segment)) for (const node of segment.nodes) node.remove()
    return [{ text: segment.text, words: segment.words, chance, row, forest }]
  })
}

const figcaption = 1 << kinds.indexOf('figcaption')

/** What is said under a picture belongs to it, whether it is the article's text or not. */
const isCaption = ({ traits }: Segment): boolean => (traits.within & figcaption) !== 0

const wordsOf = (segments: readonly Segment[]): number => segments.reduce((sum, { words }) => sum + words, 0)

/** Of the page as it was before Readability: the innermost element around what the forest takes, and nothing else in it. */
function loneBody(facts: PageFacts, words: PageWords): ChosenBody | undefined {
  const document = facts.page.again()
  const root = document.documentElement
  const segments = readSegments(root)
  const rows = featureRows(segments, { ...words, heading: undefined }, undefined)
  const chances = rows.map((row) => chanceOf(loneForest, row!))
  for (const above of loneAbove) {
    const kept = segments.filter((_, at) => chances[at]! > above)
    if (wordsOf(kept) < fewestWords) continue
    const removals = takeOut(segments, (at) => rows[at], loneForest, above)
    return { element: commonElement(kept) ?? root, removals }
  }
  return undefined
}

function commonElement(segments: readonly Segment[]): Element | undefined {
  let common: Element | null | undefined = segments[0]?.element
  for (const { element } of segments)
    while (common && !common.contains(element)) common = common.parentElement
  return common ?? undefined
}
