import { type Feed, type Source, sitesOf } from '../model/source'
import type { WriteTransaction } from '../store/write'
import { feedIdOf } from '../url/feed-id'
import { hostOf } from '../url/host-of'
import { hostPattern } from '../url/host-pattern'
import { somePatternCovers } from '../url/pattern-covers'

/**
 * A feed that has moved, with all that is known of it: its entries and marks are kept under its id, which is that of its
 * first address. Its source needs the new host from then on. Where the new address is followed by itself already, the
 * feed stays where it was and says so, so that nothing is doubled.
 */
export async function settleMove(transaction: WriteTransaction, before: Feed, after: Feed): Promise<Feed> {
  if (after.url === before.url) return after
  const followedAs = await otherSourceAt(transaction, after)
  if (followedAs) {
    const lead = before.leadsTo ?? { url: after.url, since: after.checkedAt ?? 0, checks: 1 }
    const leadsTo = { ...lead, url: after.url, followedAs }
    const { movedFrom: _undone, ...rest } = after
    const { url, movedFrom } = before
    return { ...rest, url, leadsTo, ...(movedFrom && { movedFrom }) }
  }
  await needHostOf(transaction, after)
  return after
}

async function otherSourceAt(
  transaction: WriteTransaction,
  { id, url }: Feed,
): Promise<{ sourceId: Source['id']; title: string } | undefined> {
  const place = feedIdOf(url)
  const isThere = (feed: Feed) => feed.id !== id && (feed.id === place || feedIdOf(feed.url) === place)
  for (const feed of (await transaction.objectStore('feeds').getAll()).filter(isThere)) {
    const source = await transaction.objectStore('sources').get(feed.sourceId)
    if (source && source.unfollowedAt === undefined) return { sourceId: source.id, title: source.title }
  }
  return undefined
}

async function needHostOf(transaction: WriteTransaction, { sourceId, url }: Feed): Promise<void> {
  const source = await transaction.objectStore('sources').get(sourceId)
  if (!source || somePatternCovers(new Set(sitesOf(source)), url)) return
  const furtherSites = [...(source.furtherSites ?? []), hostPattern(hostOf(url))]
  await transaction.objectStore('sources').put({ ...source, furtherSites })
}
