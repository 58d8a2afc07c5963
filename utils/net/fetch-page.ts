import { decodePage } from './decode-page'
import { exchange } from './exchange'
import type { NetDeps, NetResult } from './net-deps'

export interface FetchedPage {
  html: string
  /** The address that answered, after redirects. */
  finalUrl: string
  /** '' where the server names none. */
  contentType: string
}

export const acceptPage = 'text/html, application/xhtml+xml;q=0.9, */*;q=0.5'

/** Fetches a page as text. At most 20 seconds and 4 MB by default; fails as `fetchFeed` does. */
export async function fetchPage(url: string, deps: NetDeps): Promise<NetResult<FetchedPage>> {
  const { timeoutMs = 20_000, limitBytes = 4 * 1024 * 1024 } = deps
  const headers = { Accept: acceptPage }
  const answer = await exchange({ url, purpose: 'page', headers, timeoutMs, limitBytes }, deps)
  if (!answer.isOk) return answer
  const { finalUrl, bytes } = answer.value
  const contentType = answer.value.headers.get('content-type') ?? ''
  return { isOk: true, value: { html: decodePage(bytes, contentType), finalUrl, contentType } }
}
