import { childrenOf, type Element, inOrder, mayHave, type Names, named } from './element'
import { media, mediaContents, mediaGroups } from './entry-links'
import { type Flavour, htmlOf, wordsOf } from './text-construct'

type Reader = (element: Element, flavour: Flavour) => string

/** What a reader makes of the first of these elements that says anything, in the order of the names. */
function firstText(
  element: Element,
  names: readonly Names[],
  flavour: Flavour,
  read: Reader,
): string | undefined {
  for (const one of names)
    for (const child of childrenOf(element, one)) {
      const text = read(child, child.name.startsWith('atom:') ? 'atom' : flavour)
      if (text) return text
    }
  return undefined
}

/** The same in what Media RSS has, wherever it stands. */
function firstOfMedia(entry: Element, names: readonly [Names], read: Reader): string | undefined {
  if (!mayHave(entry, media) && !mayHave(entry, names[0])) return undefined
  const groups = [entry, ...childrenOf(entry, mediaGroups)]
  return [...groups, ...groups.flatMap((holder) => childrenOf(holder, mediaContents))]
    .map((holder) => firstText(holder, names, 'rss', read))
    .find(Boolean)
}

const titles = inOrder('title', 'dc:title', 'atom:title', 'itunes:title')
const mediaTitles = [named('media:title')] as const
const mediaDescriptions = [named('media:description')] as const
const summaries = inOrder(
  'summary',
  'description',
  'tagline',
  'atom:summary',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
  'dcterms:abstract',
)
const bodies = inOrder(
  'content:encoded',
  'content',
  'atom:content',
  'xhtml:body',
  'body',
  'fullitem',
  'description',
  ...'summary tagline atom:summary dc:description itunes:summary itunes:subtitle dcterms:abstract'.split(' '),
)
const descriptions = [...inOrder('subtitle', 'tagline', 'atom:subtitle'), ...summaries]

/** An entry's title; another vocabulary's only where it has none of its own. */
export const titleOf = (entry: Element, flavour: Flavour): string | undefined =>
  firstText(entry, titles, flavour, wordsOf) ?? firstOfMedia(entry, mediaTitles, wordsOf)

/** A short text of an entry, as text. */
export const summaryOf = (entry: Element, flavour: Flavour): string | undefined =>
  firstText(entry, summaries, flavour, wordsOf) ?? firstOfMedia(entry, mediaDescriptions, wordsOf)

/** The longest text that an entry has, as HTML: the full text, else the short one. */
export const bodyOf = (entry: Element, flavour: Flavour): string | undefined =>
  firstText(entry, bodies, flavour, htmlOf) ?? firstOfMedia(entry, mediaDescriptions, htmlOf)

/** What a feed says about itself, as text. */
export const descriptionOf = (feed: Element, flavour: Flavour): string | undefined =>
  firstText(feed, descriptions, flavour, wordsOf)
