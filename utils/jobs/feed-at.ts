import type { FeedId } from '../model/ids'
import type { Feed } from '../model/source'
import { feedIdOf } from '../url/feed-id'

/** Feeds by the ids of their addresses, also of those that they moved to: a feed's own id is that of its first one. */
export function feedsByAddress(feeds: readonly Feed[]): Map<FeedId, Feed> {
  return new Map([
    ...feeds.map((feed) => [feed.id, feed] as const),
    ...feeds.map((feed) => [feedIdOf(feed.url), feed] as const),
  ])
}
