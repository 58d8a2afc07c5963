import { attributeOf, childrenOf, type Element, named, textOf } from './element'
import { nameOf } from './text-construct'

const topics = named('category', 'atom:category', 'dc:subject', 'itunes:category', 'media:category')

/** The topics that an entry names, each once; of Atom's and Media RSS's the label for people before the term. */
export function topicsOf(entry: Element): string[] {
  const elements = childrenOf(entry, topics)
  if (elements.length === 0) return []
  const names = elements.map((topic) =>
    nameOf(
      attributeOf(topic, 'label') ||
        textOf(topic) ||
        attributeOf(topic, 'term') ||
        attributeOf(topic, 'text'),
    ),
  )
  return names.length === 1 && names[0] ? names : [...new Set(names.filter((name) => name !== ''))]
}
