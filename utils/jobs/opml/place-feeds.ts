import type { FolderPath, OpmlFeed } from '../../feed/opml/opml'
import type { FeedId, SourceId } from '../../model/ids'
import type { Feed, Source } from '../../model/source'
import { feedIdOf, sourceIdOf } from '../../url/feed-id'
import { hash53 } from '../../url/hash53'
import { hostOf } from '../../url/host-of'
import { feedsByAddress } from '../feed-at'
import type { FeedSites } from './sites-of-feeds'

/** What the store holds, and the moment. */
export interface Known {
  sources: readonly Source[]
  feeds: readonly Feed[]
  now: number
}

/** Where a feed of the file is: `already` in the store, or `added` to a source that is new or has come back. */
export interface Place {
  outcome: 'added' | 'already'
  source: Source
  paths: FolderPath[]
}

/** A feed without a permission is looked at this often, in case the browser did not tell of it. No request is made. */
export const waitForPermission = 24 * 60 * 60_000

/**
 * Finds or makes a source for each feed of a list. Each is a source of its own, as its line is, unless the list says
 * that several are one (`sourceTitle`): other programs name the same home page for feeds of many publishers. A source
 * that is followed is found by any spelling of its feed's address, one that was unfollowed comes back.
 */
export function placeFeeds(known: Known, listed: readonly OpmlFeed[], sites: FeedSites) {
  const sources = new Map<SourceId, Source>(known.sources.map((source) => [source.id, source]))
  const feeds = feedsByAddress(known.feeds)
  const followed = followedFeeds(known)
  const places = new Map<FeedId, Place>()
  const groups = new Map<string, SourceId>()
  const made: Feed[] = []
  const add = (listedFeed: OpmlFeed, id: FeedId): Place => {
    const before = feeds.get(id)
    const sourceId = before?.sourceId ?? groups.get(groupOf(listedFeed)) ?? freeId(listedFeed, sources)
    const source = sourceFor(listedFeed, sourceId, sources.get(sourceId), known.now, sites)
    sources.set(sourceId, source)
    if (!before && !source.pendingAddress) made.push(newFeed(listedFeed, id, sourceId, known.now, sites))
    return { outcome: 'added', source, paths: [...listedFeed.folders] }
  }
  for (const listedFeed of listed) {
    const id = feedIdOf(listedFeed.url)
    const source = followed.get(id)
    const place: Place =
      places.get(id) ??
      (source ? { outcome: 'already', source, paths: [...listedFeed.folders] } : add(listedFeed, id))
    if (places.has(id)) place.paths.push(...listedFeed.folders)
    places.set(id, place)
    if (mayJoin(place.source, listedFeed)) groups.set(groupOf(listedFeed), place.source.id)
  }
  return { places, feeds: made, sourceOf: (id: SourceId) => sources.get(id) }
}

/** The source of each feed that is followed, also of the addresses that wait to be looked at. */
export function followedFeeds({ sources, feeds }: Pick<Known, 'sources' | 'feeds'>): Map<FeedId, Source> {
  const live = new Map(sources.filter((one) => one.unfollowedAt === undefined).map((one) => [one.id, one]))
  const followed = new Map<FeedId, Source>()
  for (const source of live.values())
    if (source.pendingAddress) followed.set(feedIdOf(source.pendingAddress), source)
  for (const [id, { sourceId }] of feedsByAddress(feeds)) {
    const source = live.get(sourceId)
    if (source) followed.set(id, source)
  }
  return followed
}

/** What the feeds of one source have in common in a list. */
const groupOf = ({ sourceTitle, homeUrl, url, isPending }: OpmlFeed): string =>
  sourceTitle && !isPending ? `${homeUrl ?? ''} ${sourceTitle}` : url

/** Whether a list says that a feed is one of this source's. One that waits to be looked at has no feeds. */
const mayJoin = (source: Source | undefined, { sourceTitle, isPending }: OpmlFeed): boolean =>
  source !== undefined &&
  source.pendingAddress === undefined &&
  sourceTitle === source.title &&
  isPending === undefined

/** Its home page's id, or its own address's where another source has that. */
function freeId(listed: OpmlFeed, sources: ReadonlyMap<SourceId, Source>): SourceId {
  const { url, homeUrl } = listed
  const wanted = homeUrl ? [sourceIdOf(homeUrl), sourceIdOf(url)] : [sourceIdOf(url)]
  const isFree = (id: SourceId) => !sources.has(id) || mayJoin(sources.get(id), listed)
  return wanted.find(isFree) ?? (hash53(`feed ${feedIdOf(url)}`) as SourceId)
}

function sourceFor(
  listed: OpmlFeed,
  id: SourceId,
  known: Source | undefined,
  now: number,
  { siteOf, isAllowed }: FeedSites,
): Source {
  const site = siteOf(listed.url)
  const missing = isAllowed(site) ? [] : [site]
  if (known) {
    const { unfollowedAt: _taken, ...followed } = known
    if (site === known.site) return followed
    const furtherSites = [...new Set([...(known.furtherSites ?? []), site])]
    return { ...followed, furtherSites, missingSites: [...new Set([...known.missingSites, ...missing])] }
  }
  return {
    id,
    title: listed.sourceTitle ?? listed.title ?? hostOf(listed.url),
    ...(listed.homeUrl && { homeUrl: listed.homeUrl }),
    site,
    followedAt: now,
    ...(listed.isPending && { pendingAddress: listed.url }),
    missingSites: missing,
  }
}

function newFeed(
  { url, title, isPage }: OpmlFeed,
  id: FeedId,
  sourceId: SourceId,
  now: number,
  { isAllowed }: FeedSites,
): Feed {
  const host = hostOf(url)
  const format = isPage ? ('page' as const) : ('rss' as const)
  const feed = { id, sourceId, url, format, title: title ?? host, failures: 0, checks: [] }
  if (isAllowed(url)) return { ...feed, nextCheckAt: now }
  return { ...feed, nextCheckAt: now + waitForPermission, failure: { kind: 'not-allowed', host } }
}
