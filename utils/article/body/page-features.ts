import {
  boxFinder,
  densestElement,
  depthUnder,
  headingPlace,
  mainArticle,
  sharedShingles,
  shareIn,
  shinglesOf,
  sumsBy,
} from './page-sums'
import type { Segment } from './segments'

/** What a page says of its article elsewhere, for comparing. Tokens: lower case, letters and digits only. */
export interface PageWords {
  title: readonly string[]
  description: readonly string[]
  site: readonly string[]
  authors: readonly string[]
  /** The `articleBody` of its structured data; empty where it has none. */
  body: readonly string[]
  /** Its headline's element. */
  heading: Element | undefined
}

export const pageNames: readonly string[] = [
  ...[
    'repeated',
    'isTitle',
    'titleShare',
    'isDescription',
    'descriptionShare',
    'isSite',
    'isAuthor',
    'hasBody',
    'bodyShare',
  ],
  ...['position', 'wordPosition', 'fromHeading', 'beforeHeading', 'hasHeading'],
  ...['pathWords', 'pathCount', 'pathLinks', 'pathMean', 'pathShare'],
  ...['parentWords', 'parentShare', 'parentLinks', 'parentCount', 'parentLongest'],
  ...['inDensest', 'belowDensest', 'inMainArticle', 'inOtherArticle', 'boxWords', 'boxHasPicture'],
]

/** Of every segment, or those that `isWanted`, what its place on the page says: rows in the order of `pageNames`. */
export function pageRows(
  segments: readonly Segment[],
  page: PageWords,
  isWanted?: readonly boolean[],
): (number[] | undefined)[] {
  const total = segments.reduce((sum, { words }) => sum + words, 0) || 1
  const byPath = sumsBy(segments, ({ traits }) => traits.path)
  const byParent = sumsBy(segments, ({ element }) => element.parentNode)
  const times = new Map<string, number>()
  for (const { key } of segments) times.set(key, (times.get(key) ?? 0) + 1)
  const boxOf = boxFinder(segments)
  const densest = densestElement(segments)
  const main = mainArticle(segments)
  const pushLikeness = likenessTo(page)
  const headingAt = headingPlace(segments, page.heading)
  let before = 0
  return segments.map((segment, at) => {
    const { key, words, traits, element } = segment
    const wordsBefore = before
    before += words
    if (isWanted && !isWanted[at]) return undefined
    const path = byPath.get(traits.path)!
    const parent = byParent.get(element.parentNode)!
    const depthBelow = densest ? depthUnder(element, densest) : -1
    const box = boxOf(segment)
    const row = [Math.min(4, (times.get(key) ?? 1) - 1)]
    pushLikeness(row, segment)
    row.push(
      at / segments.length,
      wordsBefore / total,
      headingAt < 0 ? 0 : Math.max(-30, Math.min(60, at - headingAt)),
      headingAt >= 0 && at < headingAt ? 1 : 0,
      headingAt >= 0 ? 1 : 0,
      Math.log1p(path.words),
      Math.min(60, path.count),
      path.linkCharacters / Math.max(1, path.characters),
      Math.log1p(path.words / path.count),
      path.words / total,
      Math.log1p(parent.words),
      words / Math.max(1, parent.words),
      parent.linkCharacters / Math.max(1, parent.characters),
      Math.min(60, parent.count),
      Math.log1p(parent.longest),
      depthBelow >= 0 ? 1 : 0,
      Math.min(12, depthBelow),
      main !== undefined && traits.article === main ? 1 : 0,
      main !== undefined && traits.article !== undefined && traits.article !== main ? 1 : 0,
      Math.log1p(box.words),
      box.hasPicture ? 1 : 0,
    )
    return row
  })
}

/** Appends how far a text is what the page says of its article elsewhere. */
function likenessTo(page: PageWords): (row: number[], segment: Segment) => void {
  const inBody = shinglesOf(page.body)
  const inTitle = new Set(page.title)
  const inDescription = new Set(page.description)
  const [title, description, site, authors] = [page.title, page.description, page.site, page.authors].map(
    (words) => words.join(' '),
  )
  return (row, { key, tokens }) => {
    const is = (text: string | undefined) => (key !== '' && key === text ? 1 : 0)
    row.push(
      is(title),
      shareIn(tokens, inTitle),
      is(description),
      shareIn(tokens, inDescription),
      is(site),
      authors && tokens.length < 12 && key.includes(authors) ? 1 : 0,
      page.body.length > 0 ? 1 : 0,
      page.body.length > 0 ? sharedShingles(tokens, inBody) : -1,
    )
  }
}
