import { collapseSpace } from '../text/plain-text'
import type { Address } from './address'
import type { Card, Heading, PageLink, PageLinks } from './read-links'
import { roughWords } from './rough-words'

/** All links of a page to one address. */
export interface LinkGroup {
  key: string
  url: string
  title: string
  /** Of the title. */
  words: number
  address: Address
  links: PageLink[]
  cards: Card[]
}

/** A page's links by address, in page order, each with the best title that it is given there. */
export function groupLinks({ links, cards }: PageLinks): LinkGroup[] {
  const keyOf = keysFor(links)
  const byKey = Map.groupBy(links, keyOf)
  const cardsByKey = Map.groupBy(cards, ({ key }) => key)
  return Array.from(byKey, ([key, some]) => {
    const { address } = some[0]!
    const own = cardsByKey.get(address.key) ?? []
    const title = titleOf(some, key === address.key ? own : [])
    return { key, url: addressToAsk(some), title, words: roughWords(title), address, links: some, cards: own }
  })
}

/** From this many texts under as many queries on, one path serves many pages: `/show?id=7`. */
const fewestPages = 3

/** A query mostly says where a reader pressed; on some sites it is what names the page. */
function keysFor(links: readonly PageLink[]): (link: PageLink) => string {
  const pages = new Map<string, Map<string, string>>()
  for (const { address, text } of links) {
    const words = collapseSpace(text)
    if (address.query === '' || roughWords(words) < 3) continue
    const known = pages.get(address.key) ?? new Map()
    pages.set(address.key, known.set(address.query, words))
  }
  const isServing = new Set<string>()
  for (const [key, texts] of pages) if (new Set(texts.values()).size >= fewestPages) isServing.add(key)
  return ({ address: { key, query } }) => (isServing.has(key) ? key + query : key)
}

/** The plainest of its spellings. */
function addressToAsk(links: readonly PageLink[]): string {
  return links.reduce((best, { url }) => (url.length < best.length ? url : best), links[0]!.url)
}

const fewestWords = 3
const longestTitle = 180

/** A heading's words before a link's, which may also be a picture's place, a summary or "more". */
function titleOf(links: readonly PageLink[], cards: readonly Card[]): string {
  const headings = cards.flatMap((card) => card.headings)
  const heading = highest(headings.filter(({ text }) => roughWords(text) >= fewestWords))
  if (heading) return heading.text
  const texts = links.flatMap(({ text }) => shownText(text) || [])
  const longest = longestOf(texts)
  return longest || longestOf(links.map(({ label }) => label))
}

function highest(headings: readonly Heading[]): Heading | undefined {
  return headings.reduce<Heading | undefined>(
    (best, one) => (best && best.level <= one.level ? best : one),
    undefined,
  )
}

/** A link around a whole card has its summary in it too: then the first line that could be a title. */
function shownText(text: string): string {
  const whole = collapseSpace(text)
  if (whole.length <= longestTitle) return whole
  const lines = text.split('\n').map(collapseSpace)
  const line = lines.find((one) => one.length <= longestTitle && roughWords(one) >= fewestWords)
  return line ?? whole.slice(0, longestTitle)
}

const longestOf = (texts: readonly string[]): string =>
  texts.reduce((best, one) => (one.length > best.length ? one : best), '')
