import type { Commands } from '../commands/contract'
import type { FeedId, SourceId } from '../model/ids'
import { failed, ok, type Result } from '../model/result'
import { type Feed, type FeedOffer, isFeedLost, type Source } from '../model/source'
import { type WriteTransaction, write } from '../store/write'
import { feedIdOf, sourceIdOf } from '../url/feed-id'
import { hostOf } from '../url/host-of'
import { feedsByAddress } from './feed-at'
import type { JobContext } from './job-context'

type Follow = Commands['follow']['takes']

/**
 * Follows offered feeds as one source; its feeds are due at once, and take the place of those that it has lost.
 * `already-followed` where all of them are.
 */
export async function followSource(
  context: JobContext,
  follow: Follow,
): Promise<Result<{ sourceId: SourceId }>> {
  const [first] = follow.offers
  if (!first) return failed({ kind: 'no-address' })
  return write(context.database, ['sources', 'feeds'], async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const feeds = feedsByAddress(await write.objectStore('feeds').getAll())
    const known = await followedAmong(write, feeds, follow.offers)
    const already = known.get(first.url)
    if (known.size === follow.offers.length && already) {
      return failed({ kind: 'already-followed', title: already.title, sourceId: already.id })
    }
    const source = await sourceFor(context, write, follow, first)
    await write.objectStore('sources').put(source)
    await dropLostFeeds(write, source.id)
    for (const offer of follow.offers)
      if (!known.has(offer.url))
        await write.objectStore('feeds').put({
          ...newFeed(offer, source.id, context.now()),
          id: feeds.get(feedIdOf(offer.url))?.id ?? feedIdOf(offer.url),
        })
    if (follow.pendingId && follow.pendingId !== source.id)
      await write.objectStore('sources').delete(follow.pendingId)
    return ok({ sourceId: source.id })
  })
}

/** Keeps an address whose permission was refused in the list of sources, to be asked for again on a press. */
export async function keepPending(
  context: JobContext,
  { address, site }: Commands['keepPending']['takes'],
): Promise<Result<{ sourceId: SourceId }>> {
  const id = sourceIdOf(address)
  await write(context.database, ['sources'], async (transaction) => {
    const sources = transaction.objectStore('sources')
    const known = await sources.get(id)
    if (known && known.unfollowedAt === undefined) return
    const source = newSource(id, hostOf(address), site, context.now())
    await sources.put({ ...source, pendingAddress: address, missingSites: [site] })
  })
  return ok({ sourceId: id })
}

/** What is offered has just answered: a feed of the source that is gone has moved there. */
async function dropLostFeeds(transaction: WriteTransaction, sourceId: SourceId): Promise<void> {
  const feeds = transaction.objectStore('feeds')
  for (const feed of await feeds.index('bySource').getAll(sourceId))
    if (feed.failure && isFeedLost(feed.failure)) await feeds.delete(feed.id)
}

async function followedAmong(
  transaction: WriteTransaction,
  feeds: ReadonlyMap<FeedId, Feed>,
  offers: readonly FeedOffer[],
): Promise<Map<string, Source>> {
  const known = new Map<string, Source>()
  for (const { url } of offers) {
    const feed = feeds.get(feedIdOf(url))
    const source = feed && (await transaction.objectStore('sources').get(feed.sourceId))
    if (source && source.unfollowedAt === undefined) known.set(url, source)
  }
  return known
}

/** The source of that home page where it is there already, or a new one. */
async function sourceFor(
  context: JobContext,
  transaction: WriteTransaction,
  follow: Follow,
  first: FeedOffer,
): Promise<Source> {
  const homeUrl = follow.homeUrl ?? first.homeUrl
  const id = sourceIdOf(homeUrl ?? first.url)
  const known = await transaction.objectStore('sources').get(id)
  const title = follow.offers.length === 1 ? first.title : (follow.title ?? first.title)
  if (!known || known.pendingAddress !== undefined)
    return {
      ...newSource(id, title, follow.site, context.now()),
      homeUrl,
      language: follow.language,
      ...(known?.folderIds && { folderIds: known.folderIds }),
    }
  const { unfollowedAt: _taken, ...followed } = known
  return followed
}

function newSource(id: SourceId, title: string, site: string, now: number): Source {
  return { id, title, site, followedAt: now, missingSites: [] }
}

function newFeed(offer: FeedOffer, sourceId: SourceId, now: number): Omit<Feed, 'id'> {
  return {
    sourceId,
    url: offer.url,
    format: offer.format,
    title: offer.title,
    nextCheckAt: now,
    failures: 0,
    checks: [],
  }
}
