import { attributeOf, childrenOf, type Element, textOf } from './element'
import { nameOf } from './text-construct'

/** The topics that an entry names, each once; of Atom's and Media RSS's the label for people before the term. */
export function topicsOf(entry: Element): string[] {
  const kinds = childrenOf(
    entry,
    'category',
    'atom:category',
    'dc:subject',
    'itunes:category',
    'media:category',
  )
  const names = kinds.map((topic) =>
    nameOf(
      attributeOf(topic, 'label') ||
        textOf(topic) ||
        attributeOf(topic, 'term') ||
        attributeOf(topic, 'text'),
    ),
  )
  return [...new Set(names.filter((name) => name !== ''))]
}
