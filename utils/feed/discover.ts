import { collapseSpace } from '../text/plain-text'
import { canonicalKey } from '../url/canonical-key'
import { resolve } from '../url/resolve'
import { linkName, looksLikeFeed } from './linked-feed'

/** A feed that a page offers. */
export interface OfferedFeed {
  url: string
  /** The media type that the page gives it, without parameters. */
  type?: string
  title?: string
}

const feedTypes = /^(?:application|text)\/(?:rss|atom|rdf|x-rss|x-atom)\+xml$|^application\/feed\+json$/
const maybeTypes = /^(?:application\/(?:xml|json|rdf)|text\/(?:xml|rdf|rss))$/
const feedAddress =
  /(?:^|[/._=?&-])(?:rss2?|atom|rdf|feeds?|xmlfeed)(?:$|[/._=?&-])|\.(?:rss|atom|rdf)(?:$|\?)/i
const notFeed = /oembed|\/wp-json\/|opensearch|\.(?:webmanifest|css)(?:$|\?)/i
const comments = /comments?(?:\/|$|[\s._=&-])|kommentare|commentaires|comentarios/i

/**
 * The feeds that a page declares in its `<link>`s, then those that its site has by `rules`, then those that its anchors
 * seem to lead to, each address once: the page's own order, but feeds of comments last. `base` is what relative
 * addresses resolve against.
 */
export function discoverFeeds(
  document: Document,
  base: string,
  rules: readonly string[] = [],
): OfferedFeed[] {
  const found = new Map<string, OfferedFeed>()
  for (const link of document.querySelectorAll('link')) {
    const feed = isInert(link) ? undefined : declaredFeed(link, base)
    if (feed && !found.has(feed.url)) found.set(feed.url, feed)
  }
  const keys = new Set([...found.keys()].map(canonicalKey))
  const add = (feed: OfferedFeed) => {
    const key = canonicalKey(feed.url)
    if (!keys.has(key)) found.set(feed.url, feed)
    keys.add(key)
  }
  for (const url of rules) add({ url })
  for (const link of document.querySelectorAll('a[href]')) {
    const feed = linkedFeed(link, base)
    if (feed && !isInert(link)) add(feed)
  }
  const feeds = [...found.values()]
  return [...feeds.filter((feed) => !isOfComments(feed)), ...feeds.filter(isOfComments)]
}

function linkedFeed(link: Element, base: string): OfferedFeed | undefined {
  const href = link.getAttribute('href') ?? ''
  const url = href.trim().startsWith('#') ? undefined : feedUrl(href, base)
  if (!url || notFeed.test(url)) return undefined
  const type = typeOf(link)
  if (!feedTypes.test(type) && !looksLikeFeed(link, url, base)) return undefined
  const title = linkName(link)
  return { url, ...(type ? { type } : {}), ...(title ? { title } : {}) }
}

function declaredFeed(link: Element, base: string): OfferedFeed | undefined {
  const relations = (link.getAttribute('rel') ?? '').toLowerCase().split(/\s+/)
  const isAlternate = relations.includes('alternate') && !relations.includes('stylesheet')
  if (!isAlternate && !relations.includes('feed')) return undefined
  const url = feedUrl(link.getAttribute('href') ?? '', base)
  const type = typeOf(link)
  const title = collapseSpace(link.getAttribute('title') ?? '')
  if (!url || !(relations.includes('feed') || isFeed(link, type, url, title))) return undefined
  return { url, ...(type ? { type } : {}), ...(title ? { title } : {}) }
}

const typeOf = (link: Element) => (link.getAttribute('type') ?? '').split(';')[0]!.trim().toLowerCase()

function isFeed(link: Element, type: string, url: string, title: string): boolean {
  if (feedTypes.test(type)) return true
  if (notFeed.test(url) || link.hasAttribute('hreflang') || link.hasAttribute('media')) return false
  const looksLikeFeed = feedAddress.test(url) || /\b(?:rss|atom|feed)\b/i.test(title)
  return (maybeTypes.test(type) || type === '') && looksLikeFeed
}

/** An address in a page; `feed:` before or instead of the scheme is dropped, as in RFC-less practice. */
function feedUrl(href: string, base: string): string | undefined {
  const plain = href
    .trim()
    .replace(/^feed:(?=https?:)/i, '')
    .replace(/^feed:\/\//i, 'http://')
  return resolve(base, plain)
}

/** What a page only shows or keeps in reserve declares nothing. */
function isInert(link: Element): boolean {
  for (let at = link.parentElement; at; at = at.parentElement) {
    if (/^(?:template|textarea|xmp|noembed|noframes|iframe)$/.test(at.localName)) return true
  }
  return false
}

function isOfComments({ url, title = '' }: OfferedFeed): boolean {
  const { pathname, search } = new URL(url)
  return comments.test(`${pathname}${search}`) || comments.test(title)
}
