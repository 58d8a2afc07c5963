import type { Segment } from './segments'

export interface Sums {
  words: number
  count: number
  linkCharacters: number
  characters: number
  /** Words of its longest segment. */
  longest: number
}

/** What the segments of each key are together. */
export function sumsBy<Key>(segments: readonly Segment[], keyOf: (segment: Segment) => Key): Map<Key, Sums> {
  const sums = new Map<Key, Sums>()
  for (const segment of segments) {
    const key = keyOf(segment)
    let some = sums.get(key)
    if (!some) {
      some = { words: 0, count: 0, linkCharacters: 0, characters: 0, longest: 0 }
      sums.set(key, some)
    }
    some.words += segment.words
    some.count += 1
    some.linkCharacters += segment.linkCharacters
    some.characters += segment.text.length
    some.longest = Math.max(some.longest, segment.words)
  }
  return sums
}

/** How many words stand inside each element that has any. */
export function wordsInside(
  segments: readonly Segment[],
  wordsOf: (segment: Segment) => number,
): Map<Node, number> {
  const inside = new Map<Node, number>()
  for (const segment of segments) {
    const words = wordsOf(segment)
    for (let at: Node | null = segment.element; at; at = at.parentNode)
      inside.set(at, (inside.get(at) ?? 0) + words)
  }
  return inside
}

/** Of a text's words, those that can be an article's: in a sentence of some length, and not in links. */
export const runningWords = ({ words, linkCharacters, text }: Segment): number =>
  words < 12 || linkCharacters * 2 > text.length ? 0 : words

/** The innermost element that holds six tenths of the running words. */
export function densestElement(segments: readonly Segment[]): Node | undefined {
  const inside = wordsInside(segments, runningWords)
  const total = Math.max(0, ...inside.values())
  let best: Node | undefined
  let deepest = -1
  for (const [node, words] of inside) {
    if (words < total * 0.6 || total === 0) continue
    const depth = depthOf(node)
    if (depth > deepest) {
      best = node
      deepest = depth
    }
  }
  return best
}

function depthOf(node: Node): number {
  let depth = 0
  for (let at = node.parentNode; at; at = at.parentNode) depth += 1
  return depth
}

/** Steps from an element up to another; -1 where it is not inside. */
export function depthUnder(element: Node, above: Node): number {
  let depth = 0
  for (let at: Node | null = element; at; at = at.parentNode) {
    if (at === above) return depth
    depth += 1
  }
  return -1
}

/** The `<article>` that holds most running words. */
export function mainArticle(segments: readonly Segment[]): Element | undefined {
  const inArticles = segments.filter(({ traits }) => traits.article)
  const words = new Map<Element, number>()
  for (const segment of inArticles) {
    const article = segment.traits.article!
    words.set(article, (words.get(article) ?? 0) + runningWords(segment))
  }
  const [most] = [...words].sort(([, one], [, other]) => other - one)
  return most && most[1] > 0 ? most[0] : undefined
}

/** Sets of three words that follow one another. */
export function shinglesOf(tokens: readonly string[]): Set<string> {
  const shingles = new Set<string>()
  for (let at = 0; at + 2 < tokens.length; at += 1)
    shingles.add(`${tokens[at]} ${tokens[at + 1]} ${tokens[at + 2]}`)
  return shingles
}

/** The share of a text's shingles that are among some. */
export function sharedShingles(tokens: readonly string[], among: ReadonlySet<string>): number {
  if (tokens.length < 3) return -1
  let shared = 0
  for (let at = 0; at + 2 < tokens.length; at += 1)
    if (among.has(`${tokens[at]} ${tokens[at + 1]} ${tokens[at + 2]}`)) shared += 1
  return shared / (tokens.length - 2)
}

export function shareIn(tokens: readonly string[], among: ReadonlySet<string>): number {
  if (tokens.length === 0 || among.size === 0) return 0
  return tokens.filter((token) => among.has(token)).length / tokens.length
}

/** Which segment is the headline; -1 where none is. */
export function headingPlace(segments: readonly Segment[], heading: Element | undefined): number {
  return heading ? segments.findIndex(({ element }) => heading === element || heading.contains(element)) : -1
}

/** A box with more words is no teaser. */
const mostBoxWords = 70

/** The largest element around a segment with few words in it, and whether it has a picture. */
export function boxFinder(segments: readonly Segment[]) {
  const inside = wordsInside(segments, ({ words }) => words)
  const pictured = new Map<Node, boolean>()
  const hasPicture = (node: Node): boolean => {
    const known = pictured.get(node)
    if (known !== undefined) return known
    const found = (node as Element).querySelector?.('img') != null
    pictured.set(node, found)
    return found
  }
  return ({ element }: Segment): { words: number; hasPicture: boolean } => {
    let box: Node = element
    if ((inside.get(box) ?? 0) > mostBoxWords) return { words: inside.get(box)!, hasPicture: false }
    while (box.parentNode && (inside.get(box.parentNode) ?? Infinity) <= mostBoxWords) box = box.parentNode
    return { words: inside.get(box) ?? 0, hasPicture: hasPicture(box) }
  }
}
