import { parseInstant } from '../time/parse-instant'
import { childrenOf, type Element, textOf } from './element'

/** The first of these elements, by name and then by place, that holds an instant. */
export function instantIn(element: Element, ...names: string[]): number | undefined {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const instant = parseInstant(textOf(child))
      if (instant !== undefined) return instant
    }
  return undefined
}

export const publishedAtOf = (entry: Element): number | undefined =>
  instantIn(
    entry,
    'pubdate',
    'published',
    'atom:published',
    'issued',
    'dcterms:issued',
    'dc:date',
    'created',
  ) ?? instantIn(entry, 'atom:issued', 'dcterms:created', 'dcterms:date', 'date', 'dc:issued')

export const updatedAtOf = (entry: Element): number | undefined =>
  instantIn(entry, 'updated', 'atom:updated', 'modified', 'atom:modified', 'dcterms:modified', 'dc:modified')

export const feedUpdatedAtOf = (feed: Element): number | undefined =>
  updatedAtOf(feed) ?? instantIn(feed, 'lastbuilddate', 'pubdate', 'dc:date', 'published', 'date')
