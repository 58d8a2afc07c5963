import type { Feed } from '../model/source'

const day = 86_400_000
const longestTrust = 8 * day

/**
 * The marks that a feed is asked with, so that it need not be sent when it has not changed. None after eight days without
 * a whole answer: there are servers that answer 304 for ever.
 */
export function marksToSend(
  { etag, lastModified, wholeAt }: Pick<Feed, 'etag' | 'lastModified' | 'wholeAt'>,
  now: number,
): Pick<Feed, 'etag' | 'lastModified'> {
  return wholeAt !== undefined && now - wholeAt < longestTrust ? { etag, lastModified } : {}
}
