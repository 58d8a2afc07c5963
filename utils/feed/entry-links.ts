import { resolve } from '../url/resolve'
import { attributeOf, childrenOf, type Element, mayHave, named, textOf } from './element'
import type { Enclosure } from './parsed-feed'

const relations = 'http://www.iana.org/assignments/relation/'
const links = named('link', 'atom:link')
const files = named('enclosure')
export const mediaGroups = named('media:group')
export const mediaContents = named('media:content')
/** Whatever of Media RSS stands in an entry itself. */
export const media = named('media:group', 'media:content', 'media:thumbnail')

/** RFC 4287, 4.2.7.2: no `rel` is `alternate`; a registered name may be written as a full address. */
const relationOf = (link: Element): string =>
  link.attributes.size === 0
    ? 'alternate'
    : (attributeOf(link, 'rel') || 'alternate').toLowerCase().replace(relations, '')

const isPage = (link: Element): boolean => {
  const type = attributeOf(link, 'type').toLowerCase()
  return type === '' || type.includes('html')
}

const addressIn = (link: Element): string | undefined =>
  resolve(link.base, attributeOf(link, 'href') || textOf(link))

/** How well a link stands for the page: the feed's own vocabulary before another's, HTML before all. */
const rankOf = (link: Element): number => (isPage(link) ? (link.name === 'link' ? 2 : 1) : 0)

/** The page that an entry or a feed stands for, by its links: of several the one that is HTML. */
export function pageLinkOf(element: Element): string | undefined {
  let best: string | undefined
  let bestRank = -1
  for (const link of childrenOf(element, links)) {
    if (relationOf(link) !== 'alternate') continue
    const rank = rankOf(link)
    const address = rank > bestRank ? addressIn(link) : undefined
    if (address === undefined) continue
    best = address
    bestRank = rank
  }
  return best
}

function enclosureOf(element: Element): Enclosure | undefined {
  const address = attributeOf(element, 'url') || attributeOf(element, 'href') || attributeOf(element, 'about')
  const url = address ? resolve(element.base, address) : undefined
  if (!url) return undefined
  const type = attributeOf(element, 'type')
  const written = attributeOf(element, 'length') || attributeOf(element, 'filesize')
  const length = /^\d{1,15}$/.test(written) ? Number(written) : undefined
  return { url, ...(type && { type }), ...(length !== undefined && { length }) }
}

/** Files that come with an entry, each address once. */
export function enclosuresOf(entry: Element): Enclosure[] {
  const elements = [...childrenOf(entry, files)]
  for (const link of childrenOf(entry, links)) if (relationOf(link) === 'enclosure') elements.push(link)
  if (mayHave(entry, media))
    for (const holder of [entry, ...childrenOf(entry, mediaGroups)])
      for (const content of childrenOf(holder, mediaContents)) elements.push(content)
  if (elements.length === 0) return []
  const byUrl = new Map<string, Enclosure>()
  for (const element of elements) {
    const enclosure = enclosureOf(element)
    if (enclosure && !byUrl.has(enclosure.url)) byUrl.set(enclosure.url, enclosure)
  }
  return [...byUrl.values()]
}
