import { parseInstant } from '../time/parse-instant'
import { childrenOf, type Element, inOrder, type Names, textOf } from './element'

/** The first of these elements, by name and then by place, that holds an instant. */
function instantIn(element: Element, names: readonly Names[]): number | undefined {
  for (const one of names)
    for (const child of childrenOf(element, one)) {
      const instant = parseInstant(textOf(child))
      if (instant !== undefined) return instant
    }
  return undefined
}

const published = inOrder(
  'pubdate',
  'published',
  'atom:published',
  'issued',
  'dcterms:issued',
  'dc:date',
  'created',
  'atom:issued',
  'dcterms:created',
  'dcterms:date',
  'date',
  'dc:issued',
)
const updated = inOrder(
  'updated',
  'atom:updated',
  'modified',
  'atom:modified',
  'dcterms:modified',
  'dc:modified',
)
const built = inOrder('lastbuilddate', 'pubdate', 'dc:date', 'published', 'date')

export const publishedAtOf = (entry: Element): number | undefined => instantIn(entry, published)

export const updatedAtOf = (entry: Element): number | undefined => instantIn(entry, updated)

export const feedUpdatedAtOf = (feed: Element): number | undefined =>
  updatedAtOf(feed) ?? instantIn(feed, built)
