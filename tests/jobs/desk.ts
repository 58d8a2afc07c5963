import 'fake-indexeddb/auto'
import { parseHtml } from '../../utils/article/parse-html'
import { discoverFeeds } from '../../utils/feed/discover'
import { feedReader } from '../../utils/feed/feed-reader'
import type { JobContext } from '../../utils/jobs/job-context'
import type { Extractor } from '../../utils/model/article'
import { findHeadlines } from '../../utils/page/find-headlines'
import { type Database, deleteStore, openStore } from '../../utils/store/database'
import { createGrouper } from '../../utils/story/grouper'

export const start = Date.UTC(2026, 10, 20, 14, 0)

/** An extractor that takes a page's paragraphs by their tags: the real one has tests of its own. Headlines and feeds are found as ever. */
const plainExtractor: Extractor = {
  extract: (html, url) => ({ article: plainArticle(html, url) }),
  toArticle: plainArticle,
  discover: (html, url, rules) => {
    const page = parseHtml(html, url)
    return { title: 'A page', feeds: discoverFeeds(page.document, page.base, rules) }
  },
  readFront: (html, url) => {
    const page = parseHtml(html, url)
    return { title: 'A page', ...findHeadlines(page.document, page.base) }
  },
}

function plainArticle(html: string, url: string) {
  const paragraphs = [...html.matchAll(/<p>(.*?)<\/p>/gs)].map(([, text]) => text!)
  const pictures = [...html.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => new URL(src!, url).href)
  return {
    authors: [],
    blocks: [
      ...pictures.map((src) => ({ kind: 'figure' as const, src, alt: '', caption: [] })),
      ...paragraphs.map((text) => ({
        kind: 'paragraph' as const,
        inlines: [{ kind: 'text' as const, text }],
      })),
    ],
    wordCount: paragraphs.join(' ').split(/\s+/).length,
  }
}

export interface Desk {
  context: JobContext
  database: Database
  /** Answers by address; what is not here answers nothing. */
  web: Map<string, () => Response | Promise<Response>>
  requests: { url: string; headers: Record<string, string> }[]
  allowed: Set<string>
  pass(milliseconds: number): void
  setOnline(isOnline: boolean): void
  setMetered(isMetered: boolean): void
}

/** A fresh store, a web of given answers and a clock that a test moves. */
export async function openDesk(): Promise<Desk> {
  await deleteStore()
  const store = await openStore()
  if (!store.isOk) throw new Error('the store did not open')
  let now = start
  let isOnline = true
  let isMetered = false
  const web: Desk['web'] = new Map()
  const requests: Desk['requests'] = []
  const allowed = new Set<string>(['daily.test', 'evening.test'])
  const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const url = String(input)
    requests.push({ url, headers: Object.fromEntries(new Headers(init?.headers)) })
    const answer = web.get(url)
    if (!answer) throw new TypeError('Failed to fetch')
    const response = await answer()
    const location = init?.redirect === 'manual' ? null : response.headers.get('location')
    if (location) return fetch(location, init)
    Object.defineProperty(response, 'url', { value: url })
    return response
  }
  return {
    context: {
      database: store.value,
      now: () => now,
      random: () => 0.5,
      fetch,
      isOnline: () => isOnline,
      isMetered: () => isMetered,
      isAllowed: async (address) =>
        [...allowed].some((site) =>
          new URL(address.replace(/^\*:\/\/(?:\*\.)?/, 'https://')).hostname.endsWith(site),
        ),
      loadFeedReader: async () => feedReader,
      loadExtractor: async () => plainExtractor,
      loadGrouper: async () => createGrouper,
      loadSiteOf: async () => (url) => `*://*.${new URL(url).hostname.split('.').slice(-2).join('.')}/*`,
    },
    database: store.value,
    web,
    requests,
    allowed,
    pass: (milliseconds) => {
      now += milliseconds
    },
    setMetered: (metered) => {
      isMetered = metered
    },
    setOnline: (online) => {
      isOnline = online
    },
  }
}

const sentence = 'The harbour stayed quiet while the council counted its boats and the tide went out again. '

export const pageOf = (title: string, picture = ''): Response =>
  new Response(
    `<html><body><h1>${title}</h1>${picture && `<img src="${picture}">`}<p>${sentence.repeat(8)}</p></body></html>`,
    { headers: { 'content-type': 'text/html' } },
  )

export interface FeedItem {
  title: string
  path: string
  minutesAgo: number
}

export const rssOf = (host: string, items: FeedItem[], headers: Record<string, string> = {}): Response =>
  new Response(
    `<?xml version="1.0"?><rss version="2.0"><channel><title>${host}</title><link>https://www.${host}/</link>${items
      .map(
        ({ title, path, minutesAgo }) =>
          `<item><title>${title}</title><link>https://www.${host}${path}</link><guid>https://www.${host}${path}</guid>` +
          `<pubDate>${new Date(start - minutesAgo * 60_000).toUTCString()}</pubDate></item>`,
      )
      .join('')}</channel></rss>`,
    { headers: { 'content-type': 'application/rss+xml', ...headers } },
  )
