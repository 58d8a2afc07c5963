import type { Feed, FeedCheck } from '../../utils/model/source'

const most = 24

/** The last checks of a source's feeds together, oldest first, each with its feed's title. */
export function lastChecks(feeds: readonly Feed[]): (FeedCheck & { feedTitle: string })[] {
  return feeds
    .flatMap((feed) => feed.checks.map((check) => ({ ...check, feedTitle: feed.title })))
    .sort((one, other) => one.at - other.at)
    .slice(-most)
}
