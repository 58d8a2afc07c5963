import type { Result } from '../model/result'
import { decodeFeed } from './decode-feed'
import type { Opml } from './opml/opml'
import { readOpml } from './opml/read-opml'
import { parseFeed } from './parse-feed'
import type { ParsedFeed } from './parsed-feed'

/** All that reads what publishers and other programs write: it is loaded with the first body that is not known yet. */
export const feedReader = {
  /** A body as its feed. `url`: the address that answered. Fails as `parseFeed`. */
  readFeed: (bytes: Uint8Array, contentType: string | undefined, url: string): Result<ParsedFeed> =>
    parseFeed(decodeFeed(bytes, contentType), url),
  /** A file as its list of feeds. Fails as `readOpml`. */
  readList: (bytes: Uint8Array): Result<Opml> => readOpml(decodeFeed(bytes)),
}

export type FeedReader = typeof feedReader
