import { resolve } from '../url/resolve'
import { attributeOf, childrenOf, type Element, textOf } from './element'
import type { Enclosure } from './parsed-feed'

const relations = 'http://www.iana.org/assignments/relation/'

/** RFC 4287, 4.2.7.2: no `rel` is `alternate`; a registered name may be written as a full address. */
const relationOf = (link: Element): string =>
  (attributeOf(link, 'rel') || 'alternate').toLowerCase().replace(relations, '')

const isPage = (link: Element): boolean => {
  const type = attributeOf(link, 'type').toLowerCase()
  return type === '' || type.includes('html')
}

const addressIn = (link: Element): string | undefined =>
  resolve(link.base, attributeOf(link, 'href') || textOf(link))

const linksBy = (element: Element, relation: string): Element[] =>
  childrenOf(element, 'link', 'atom:link').filter((link) => relationOf(link) === relation)

/** The page that an entry or a feed stands for, by its links: of several the one that is HTML. */
export function pageLinkOf(element: Element): string | undefined {
  const links = linksBy(element, 'alternate').filter((link) => addressIn(link) !== undefined)
  const own = links.filter((link) => link.name === 'link')
  const best = own.find(isPage) ?? links.find(isPage) ?? links[0]
  return best && addressIn(best)
}

/** Address of a link by its relation. */
export function linkOf(element: Element, relation: string): string | undefined {
  return linksBy(element, relation).map(addressIn).find(Boolean)
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
  const elements = [...childrenOf(entry, 'enclosure'), ...linksBy(entry, 'enclosure')]
  const media = [entry, ...childrenOf(entry, 'media:group')].flatMap((holder) =>
    childrenOf(holder, 'media:content'),
  )
  const byUrl = new Map<string, Enclosure>()
  for (const element of [...elements, ...media]) {
    const enclosure = enclosureOf(element)
    if (enclosure && !byUrl.has(enclosure.url)) byUrl.set(enclosure.url, enclosure)
  }
  return [...byUrl.values()]
}
