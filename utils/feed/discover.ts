import { resolve } from '../url/resolve'

export interface DeclaredFeed {
  url: string
  title?: string
}

const feedTypes =
  /^(?:application\/(?:rss|atom|rdf)\+xml|application\/feed\+json|application\/json|text\/xml|application\/xml)\b/i
/** A site's feed of comments is not its news. */
const comments = /comments?|kommentare|commentaires|comentarios/i

/**
 * The feeds that a page declares (`<link rel="alternate">` of a feed's type, or `rel="feed"`; HTML Standard 4.6.7), each
 * once, in the page's order, those of comments last.
 */
export function discoverFeeds(document: Document, base: string): DeclaredFeed[] {
  const found = new Map<string, DeclaredFeed>()
  for (const link of document.querySelectorAll('link[href]')) {
    const url = resolve(base, link.getAttribute('href') ?? '')
    if (!url || !isFeed(link) || found.has(url)) continue
    found.set(url, { url, title: link.getAttribute('title')?.trim() || undefined })
  }
  const isOfComments = (feed: DeclaredFeed) =>
    comments.test(`${feed.title ?? ''} ${new URL(feed.url).pathname}`)
  const all = [...found.values()]
  return [...all.filter((feed) => !isOfComments(feed)), ...all.filter(isOfComments)]
}

function isFeed(link: Element): boolean {
  const relations = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)
  if (relations.includes('feed')) return true
  return relations.includes('alternate') && feedTypes.test((link.getAttribute('type') ?? '').trim())
}
