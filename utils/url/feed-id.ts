import type { FeedId, SourceId } from '../model/ids'
import { canonicalKey } from './canonical-key'
import { hash53 } from './hash53'

/** The id of the feed at an address: the same under every spelling of that address. */
export const feedIdOf = (url: string): FeedId => hash53(canonicalKey(url)) as FeedId

/** The id of the publisher with this home page, or with this first feed where no home page is known. */
export const sourceIdOf = (homeOrFeedUrl: string): SourceId => hash53(canonicalKey(homeOrFeedUrl)) as SourceId
