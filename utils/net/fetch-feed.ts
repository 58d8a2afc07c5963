import type { FeedFormat } from '../model/source'
import { exchange } from './exchange'
import { acceptPage } from './fetch-page'
import { freshForMs } from './fresh-for'
import type { NetDeps, NetResult } from './net-deps'
import { retryAfterMs } from './retry-after'

interface Marks {
  finalUrl: string
  /** Byte-exact, as the server sent it. */
  etag?: string
  lastModified?: string
  maxAgeMs?: number
  retryAfterMs?: number
}

export type FetchedFeed =
  | ({ kind: 'fetched'; bytes: Uint8Array; contentType: string } & Marks)
  | ({ kind: 'not-modified' } & Marks)

const accept =
  'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, ' +
  'application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.5'

/**
 * Fetches a feed, only if it changed since the `etag` and `lastModified` that its last answer had. At most 20 seconds
 * and 10 MB by default. Fails as `offline`, `no-answer`, `timed-out`, `broken-off`, `too-large`, `redirected-away`,
 * `led-away`, `endless-redirects`, `interrupted` or `http-status`.
 */
export async function fetchFeed(
  feed: { url: string; format?: FeedFormat; etag?: string; lastModified?: string; bodyBytes?: number },
  deps: NetDeps,
): Promise<NetResult<FetchedFeed>> {
  const headers: Record<string, string> = { Accept: feed.format === 'page' ? acceptPage : accept }
  if (feed.etag) headers['If-None-Match'] = feed.etag
  if (feed.lastModified) headers['If-Modified-Since'] = feed.lastModified
  const { timeoutMs = 20_000, limitBytes = 10 * 1024 * 1024 } = deps
  const { url, bodyBytes } = feed
  const answer = await exchange(
    { url, purpose: 'feed', knownBytes: bodyBytes, headers, timeoutMs, limitBytes },
    deps,
  )
  if (!answer.isOk) return answer
  const { status, finalUrl, bytes, headers: answered } = answer.value
  const marks: Marks = {
    finalUrl,
    etag: answered.get('etag') ?? undefined,
    lastModified: answered.get('last-modified') ?? undefined,
    maxAgeMs: freshForMs(answered, deps.now()),
    retryAfterMs: retryAfterMs(answered.get('retry-after'), deps.now()),
  }
  if (status === 304) return { isOk: true, value: { kind: 'not-modified', ...marks } }
  const contentType = answered.get('content-type') ?? ''
  return { isOk: true, value: { kind: 'fetched', bytes, contentType, ...marks } }
}
