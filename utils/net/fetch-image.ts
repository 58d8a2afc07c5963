import { hostOf } from '../url/host-of'
import { exchange } from './exchange'
import type { NetDeps, NetResult } from './net-deps'
import { pictureType } from './picture-type'

export interface FetchedImage {
  /** By its bytes, not by what the server calls it. */
  type: string
  bytes: ArrayBuffer
}

/**
 * Fetches a picture: PNG, JPEG, GIF, WebP, AVIF or SVG. At most 20 seconds and 6 MB by default; fails as `fetchFeed`
 * does, and as `not-a-picture`.
 */
export async function fetchImage(url: string, deps: NetDeps): Promise<NetResult<FetchedImage>> {
  const { timeoutMs = 20_000, limitBytes = 6 * 1024 * 1024 } = deps
  const headers = { Accept: 'image/avif, image/webp, image/*, */*;q=0.5' }
  const answer = await exchange({ url, purpose: 'picture', headers, timeoutMs, limitBytes }, deps)
  if (!answer.isOk) return answer
  const { bytes, finalUrl } = answer.value
  const type = pictureType(bytes, answer.value.headers.get('content-type') ?? '')
  if (!type) return { isOk: false, failure: { kind: 'not-a-picture', host: hostOf(finalUrl) } }
  return { isOk: true, value: { type, bytes: bytes.buffer as ArrayBuffer } }
}
