import { collapseSpace } from '../text/plain-text'

/** By its last part an address is a feed's: `/feed/`, `/news.rss`, `/blog-atom.xml`, `/feed.json`, `?format=rss`. */
const feedEnd =
  /\/(?:rss2?|atom|rdf|feeds?|xmlfeed)\/?$|\.(?:rss|atom|rdf)$|[/._-](?:rss2?|atom|feeds?|rdf)\.xml$|\/index\.xml$|[/._-]feed\.json$/i
const feedQuery = /[?&](?:feed|format|alt|type|output|mode)=(?:rss2?|atom|feed|jsonfeed)(?:&|$)/i
/** As a name rather than as words about it: ‘RSS’, ‘Atom feed’, ‘Comments (RSS)’, not ‘about RSS’. */
const feedName =
  /^(?:(?:subscribe|follow|abonnieren|s’abonner|suscribirse)(?: (?:to|via|by|with|per|au|par|por))? )?(?:(?:our|the|main|full|news|site|web|entries|posts|articles|comments|kommentare|commentaires|comentarios) )?\(?(?:rss2?|atom|rdf|json|xml)?(?: ?[012]\.\d+)?[ -]?(?:feeds?|rss|atom)\)?$/i
const feedHost = /^(?:feeds?\d?|rss|atom)\.|\.(?:feedburner|feedpress|feedblitz)\.(?:com|me)$/i
/** Pages that tell what a feed is, and readers that another address is handed to. */
const neverFeed = /\/(?:wiki|tags?|topics?|help|glossary|search)\/[^/]*$|^\/(?:intent|share|sharer)\b/i
const longestName = 40

/** What an anchor calls itself: its text, or the label of a picture. */
export function linkName(link: Element): string {
  const text = link.textContent ?? ''
  if (text.length > longestName * 4) return ''
  const name = collapseSpace(text) || (link.querySelector('img[alt]')?.getAttribute('alt') ?? '')
  const names = [link.getAttribute('aria-label'), link.getAttribute('title')]
  return collapseSpace([name, ...names].find((one) => one && collapseSpace(one)) ?? '')
}

/** Whether an anchor of a page at `base` leads to what is likely a feed, by its address or by what it is called. */
export function looksLikeFeed(link: Element, url: string, base: string): boolean {
  const { hostname, pathname, search } = new URL(url)
  if (neverFeed.test(pathname)) return false
  if (!isOneSite(hostname, new URL(base).hostname) && !feedHost.test(hostname)) return false
  if (feedEnd.test(pathname) || feedQuery.test(search)) return true
  const names = [linkName(link), link.getAttribute('title'), link.getAttribute('aria-label')]
  return names.some((name) => name && name.length <= longestName && feedName.test(collapseSpace(name)))
}

const plainHost = (hostname: string) => hostname.replace(/^www\./, '')

function isOneSite(one: string, other: string): boolean {
  const [a, b] = [plainHost(one), plainHost(other)]
  return a === b || a.endsWith(`.${b}`) || b.endsWith(`.${a}`)
}
