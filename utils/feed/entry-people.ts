import { childrenOf, type Element, textOf } from './element'
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
  const found = addressThenName.exec(name) ?? nameThenAddress.exec(name)
  const bare = (found?.[1] ?? name).replace(/^"(.*)"$/, '$1').trim()
  return addressAlone.test(bare) ? '' : bare
}

/** Atom's person: its `name`; text alone is RSS's. */
function nameIn(person: Element): string {
  const name = childrenOf(person, 'name', 'atom:name', 'itunes:name')[0]
  const hasParts = person.children.some((child) => typeof child !== 'string')
  return hasParts ? (name ? personName(textOf(name)) : '') : personName(textOf(person))
}

/** Each person once, in the order of naming: the first of these kinds of element that names anybody. */
export function peopleIn(element: Element, ...kinds: string[][]): string[] {
  for (const names of kinds) {
    const people = childrenOf(element, ...names).map(nameIn)
    const known = [...new Set(people.filter((name) => name !== ''))]
    if (known.length) return known
  }
  return []
}

/** Who wrote an entry. */
export const authorsOf = (entry: Element): string[] =>
  peopleIn(
    entry,
    ['author', 'atom:author'],
    ['dc:creator', 'dc:author'],
    ['itunes:author'],
    ['dc:contributor'],
  )

/** Who writes a feed: counts for entries of Atom that name nobody (RFC 4287, 4.2.1). */
export const feedAuthorsOf = (feed: Element): string[] =>
  peopleIn(feed, ['author', 'atom:author'], ['dc:creator'])
