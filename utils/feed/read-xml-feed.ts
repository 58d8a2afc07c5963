import type { FeedFormat } from '../model/source'
import { resolve } from '../url/resolve'
import { attributeOf, childrenOf, type Element, firstOf, named, textOf } from './element'
import { feedUpdatedAtOf, publishedAtOf, updatedAtOf } from './entry-dates'
import { enclosuresOf, pageLinkOf } from './entry-links'
import { authorsOf, feedAuthorsOf } from './entry-people'
import { iconOf, pictureOf } from './entry-pictures'
import { topicsOf } from './entry-topics'
import { bodyOf, descriptionOf, summaryOf, titleOf } from './entry-words'
import { asksOf } from './feed-asks'
import type { ParsedEntry, ParsedFeed } from './parsed-feed'
import type { Flavour } from './text-construct'

const channels = named('channel')
const holders = named('channel', 'items')
const lists = named('items')
const entries = named('item', 'entry')
const guids = named('guid', 'id')
const otherIds = named('atom:id', 'dc:identifier')
const languages = named('language', 'dc:language')

/** A feed of any of the XML formats, from its root element. */
export function readXmlFeed(root: Element, format: FeedFormat): ParsedFeed {
  const flavour: Flavour = format === 'atom' ? 'atom' : 'rss'
  const head = firstOf(root, channels) ?? root
  const authors = flavour === 'atom' ? feedAuthorsOf(head) : []
  return {
    format,
    title: titleOf(head, flavour),
    url: pageLinkOf(head),
    description: descriptionOf(head, flavour),
    language: languageOf(head) ?? head.language,
    icon: iconOf(head) ?? iconOf(root),
    updatedAt: feedUpdatedAtOf(head),
    asks: asksOf(head),
    entries: entriesOf(root).map((entry) => readEntry(entry, flavour, authors)),
  }
}

/** Entries stand in the channel, after it (RDF, RSS 0.90), or in a list of their own (RSS 1.1). */
function entriesOf(root: Element): Element[] {
  if (root.name === 'entry' || root.name === 'item') return [root]
  const all = [root, ...childrenOf(root, holders)].flatMap((holder) => [holder, ...childrenOf(holder, lists)])
  return [...new Set(all)].flatMap((holder) => childrenOf(holder, entries))
}

function readEntry(entry: Element, flavour: Flavour, inherited: string[]): ParsedEntry {
  const authors = authorsOf(entry)
  const enclosures = enclosuresOf(entry)
  return {
    ...identityOf(entry, flavour),
    title: titleOf(entry, flavour),
    summary: summaryOf(entry, flavour),
    html: bodyOf(entry, flavour),
    authors: authors.length ? authors : inherited,
    publishedAt: publishedAtOf(entry),
    updatedAt: updatedAtOf(entry),
    categories: topicsOf(entry),
    enclosures,
    image: pictureOf(entry, enclosures),
    language: languageOf(entry) ?? entry.language,
  }
}

/** RSS 2.0: a guid is an address unless it says not. Atom's id is never promised to be one. */
function identityOf(entry: Element, flavour: Flavour): Pick<ParsedEntry, 'guid' | 'url' | 'isPermalink'> {
  const guid = childrenOf(entry, guids).find((child) => textOf(child) !== '')
  const about = attributeOf(entry, 'about')
  const identity = textOf(guid) || about || textOf(firstOf(entry, otherIds))
  const link = pageLinkOf(entry)
  const mayBeAddress = flavour === 'rss' && attributeOf(guid, 'ispermalink').toLowerCase() !== 'false'
  const isAddress = mayBeAddress && /^https?:\/\//i.test(identity)
  const permalink = !isAddress ? undefined : identity === link ? link : resolve(entry.base, identity)
  return { guid: identity || undefined, url: link ?? permalink, isPermalink: permalink !== undefined }
}

const languageOf = (element: Element): string | undefined =>
  childrenOf(element, languages).map(textOf).find(Boolean)
