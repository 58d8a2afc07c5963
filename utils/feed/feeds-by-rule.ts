import { type FeedRule, feedRules, softwareRules } from './feed-rules'

/** A part of a host that only says how its pages are shown. */
const shown = /^(?:www|m|mobile|old|new|music)\./

/** The addresses where the site of a page keeps its feeds, best first, as far as its rules are known. Nothing is asked. */
export function feedsByRule(address: string): string[] {
  const url = URL.parse(address)
  if (!url || !/^https?:$/.test(url.protocol)) return []
  const host = url.hostname.replace(shown, '')
  const rules = feedRules.filter(({ hosts }) => hosts.some((one) => isOfHost(host, one)))
  for (const rule of rules.length > 0 ? rules : [softwareRules]) {
    const feeds = feedsOf(rule, url)
    if (feeds) return feeds
  }
  return []
}

function isOfHost(host: string, named: string): boolean {
  return named.startsWith('*') ? host.endsWith(named.slice(1)) : host === named
}

function feedsOf({ except, pages }: FeedRule, url: URL): string[] | undefined {
  if (except?.test(url.pathname)) return undefined
  for (const [page, feeds] of Object.entries(pages)) {
    const found = namesIn(page, url)
    if (found) return feeds.flatMap((feed) => addressOf(feed, found, url) ?? [])
  }
  return undefined
}

/** What a page's names stand for in an address; undefined where it is another page. */
function namesIn(page: string, url: URL): Map<string, string> | undefined {
  const [path = '', query] = page.split('?')
  const found = new Map<string, string>()
  const parts = url.pathname.split('/').filter(Boolean)
  const wanted = path.split('/').filter(Boolean)
  const isOpen = wanted.at(-1) === '**'
  if (isOpen) wanted.pop()
  if (parts.length < wanted.length || (parts.length > wanted.length && !isOpen)) return undefined
  if (!wanted.every((part, at) => takePart(part, parts[at]!, found))) return undefined
  if (query === undefined) return found
  const [key = '', name = ''] = query.split('=')
  const value = url.searchParams.get(key)
  if (!value) return undefined
  return found.set(name.slice(1), encodeURIComponent(value))
}

function takePart(wanted: string, part: string, found: Map<string, string>): boolean {
  const names = wanted.match(/:\w+/g)
  if (!names) return wanted === part
  // A name alone may be anything, `@:user` ends before a further `@`.
  const pattern = wanted.replace(/:\w+/g, wanted.startsWith(':') ? '(.+)' : '([^@]+)')
  const values = new RegExp(`^${pattern}$`).exec(part)
  names.forEach((name, at) => void (values && found.set(name.slice(1), values[at + 1]!)))
  return values !== null
}

function addressOf(feed: string, found: ReadonlyMap<string, string>, url: URL): string | undefined {
  const filled = feed.replace(/:([a-z]+)/g, (whole, name: string) => found.get(name) ?? whole)
  return URL.parse(
    filled.replace(/\?\*$/, () => url.search),
    url.origin,
  )?.href
}
