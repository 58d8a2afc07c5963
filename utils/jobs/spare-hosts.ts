import { hostToSpare, sparedFeeds } from '../feed/busy-host'
import type { CheckOutcome } from '../feed/check-outcome'
import type { Feed } from '../model/source'
import type { WriteTransaction } from '../store/write'
import type { JobContext } from './job-context'

interface Checked {
  outcome: CheckOutcome
  before: Feed
  after: Feed
}

/** Feeds that wait since another one of their host was told that it is too busy; none of those that were just checked. */
export async function spareHosts(
  transaction: WriteTransaction,
  checked: readonly Checked[],
  { now, random }: Pick<JobContext, 'now' | 'random'>,
): Promise<Feed[]> {
  const busy = checked.filter(
    ({ outcome, before }) => outcome.kind === 'failed' && hostToSpare(before, outcome.failure) !== undefined,
  )
  if (busy.length === 0) return []
  const fresh = new Map(checked.map(({ after }) => [after.id, after]))
  let feeds = (await transaction.objectStore('feeds').getAll()).map((feed) => fresh.get(feed.id) ?? feed)
  const spared = new Map<string, Feed>()
  for (const { outcome, after } of busy) {
    const retryAfterMs = outcome.kind === 'failed' ? outcome.retryAfterMs : undefined
    for (const feed of sparedFeeds({ feed: after, retryAfterMs }, feeds, now(), random))
      if (!fresh.has(feed.id)) spared.set(feed.id, feed)
    feeds = feeds.map((feed) => spared.get(feed.id) ?? feed)
  }
  return [...spared.values()]
}
