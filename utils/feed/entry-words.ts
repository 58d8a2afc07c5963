import { childrenOf, type Element } from './element'
import { type Flavour, htmlOf, wordsOf } from './text-construct'

/** The first of these elements that says anything, in the order of the names. */
function firstWords(element: Element, names: string[], flavour: Flavour): string | undefined {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const words = wordsOf(child, name.startsWith('atom:') ? 'atom' : flavour)
      if (words) return words
    }
  return undefined
}

function firstHtml(element: Element, names: string[], flavour: Flavour): string | undefined {
  for (const name of names)
    for (const child of childrenOf(element, name)) {
      const html = htmlOf(child, name.startsWith('atom:') ? 'atom' : flavour)
      if (html) return html
    }
  return undefined
}

const withMedia = (entry: Element): Element[] => {
  const groups = [entry, ...childrenOf(entry, 'media:group')]
  return [...groups, ...groups.flatMap((holder) => childrenOf(holder, 'media:content'))]
}

/** An entry's title; another vocabulary's only where it has none of its own. */
export const titleOf = (entry: Element, flavour: Flavour): string | undefined =>
  firstWords(entry, ['title', 'dc:title', 'atom:title', 'itunes:title'], flavour) ??
  withMedia(entry)
    .map((holder) => firstWords(holder, ['media:title'], 'rss'))
    .find(Boolean)

/** A short text of an entry, as text. */
export const summaryOf = (entry: Element, flavour: Flavour): string | undefined =>
  firstWords(entry, summaryNames, flavour) ??
  withMedia(entry)
    .map((holder) => firstWords(holder, ['media:description'], 'rss'))
    .find(Boolean)

const summaryNames = [
  'summary',
  'description',
  'tagline',
  'atom:summary',
  'dc:description',
  'itunes:summary',
  'itunes:subtitle',
  'dcterms:abstract',
]

/** The longest text that an entry has, as HTML: the full text, else the short one. */
export const bodyOf = (entry: Element, flavour: Flavour): string | undefined =>
  firstHtml(
    entry,
    ['content:encoded', 'content', 'atom:content', 'xhtml:body', 'body', 'fullitem'],
    flavour,
  ) ??
  firstHtml(entry, ['description', ...summaryNames], flavour) ??
  withMedia(entry)
    .map((holder) => firstHtml(holder, ['media:description'], 'rss'))
    .find(Boolean)

/** What a feed says about itself, as text. */
export const descriptionOf = (feed: Element, flavour: Flavour): string | undefined =>
  firstWords(feed, ['subtitle', 'tagline', 'atom:subtitle', ...summaryNames, 'itunes:subtitle'], flavour)
