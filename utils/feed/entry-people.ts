import { childrenOf, type Element, firstOf, type Names, named, textOf } from './element'
import { nameOf } from './text-construct'

const address = '[^\\s()<>@"]+@[^\\s()<>@"]+'
const addressThenName = new RegExp(`^(?:mailto:)?${address}\\s*\\(([^)]*)\\)$`, 'i')
const nameThenAddress = new RegExp(`^(.+?)\\s*[(<\\[]\\s*(?:mailto:)?${address}\\s*[)>\\]]$`, 'i')
const addressAlone = new RegExp(`^[<(]?(?:mailto:)?${address}[>)]?$`, 'i')

/** Beyond this it is no name, and the patterns would take long over it. */
const longestName = 300

/** The name in `jane@example.com (Jane Doe)`, `Jane Doe <jane@example.com>` or `Jane Doe`; '' for an address alone. */
export function personName(text: string): string {
  const name = nameOf(text.slice(0, longestName))
  if (!name.includes('@') && !name.startsWith('"')) return name
  const found = addressThenName.exec(name) ?? nameThenAddress.exec(name)
  const bare = (found?.[1] ?? name).replace(/^"(.*)"$/, '$1').trim()
  return addressAlone.test(bare) ? '' : bare
}

const personNames = named('name', 'atom:name', 'itunes:name')

/** Atom's person: its `name`; text alone is RSS's. */
function nameIn(person: Element): string {
  const name = firstOf(person, personNames)
  const hasParts = person.children.some((child) => typeof child !== 'string')
  return hasParts ? (name ? personName(textOf(name)) : '') : personName(textOf(person))
}

/** Each person once, in the order of naming: the first of these kinds of element that names anybody. */
function peopleIn(element: Element, kinds: readonly Names[]): string[] {
  for (const names of kinds) {
    const elements = childrenOf(element, names)
    if (elements.length === 0) continue
    const people = elements.map(nameIn)
    if (people.length === 1 && people[0]) return people
    const known = [...new Set(people.filter((name) => name !== ''))]
    if (known.length) return known
  }
  return []
}

const entryAuthors = [
  named('author', 'atom:author'),
  named('dc:creator', 'dc:author'),
  named('itunes:author'),
  named('dc:contributor'),
]
const feedAuthors = [named('author', 'atom:author'), named('dc:creator')]

/** Who wrote an entry. */
export const authorsOf = (entry: Element): string[] => peopleIn(entry, entryAuthors)

/** Who writes a feed: counts for entries of Atom that name nobody (RFC 4287, 4.2.1). */
export const feedAuthorsOf = (feed: Element): string[] => peopleIn(feed, feedAuthors)
