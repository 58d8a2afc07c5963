import type { Headline, RecentHeadlines } from '../model/entry'
import type { FeedId } from '../model/ids'
import { type HeadlineIndex, indexHeadlines, recentHeadlines } from '../story/group'
import type { JobContext } from './job-context'

/** The recent headlines of all feeds, held while a refresh runs. */
export interface KnownHeadlines {
  index: HeadlineIndex
  /** Takes a feed's new headlines; gives the row to write. */
  keep(feedId: FeedId, fresh: readonly Headline[], now: number): RecentHeadlines
}

export async function readHeadlines({ database }: JobContext): Promise<KnownHeadlines> {
  const rows = await database.getAll('headlines')
  const ofFeed = new Map(rows.map(({ feedId, headlines }) => [feedId, headlines]))
  return {
    index: indexHeadlines(rows.flatMap(({ headlines }) => headlines)),
    keep(feedId, fresh, now) {
      const headlines = recentHeadlines([...fresh, ...(ofFeed.get(feedId) ?? [])], now)
      ofFeed.set(feedId, headlines)
      return { feedId, headlines }
    },
  }
}
