import type { Backup } from '../../model/backup'
import type { FeedId, FolderId, SourceId } from '../../model/ids'
import type { ImportLine } from '../../model/import-report'
import { type Feed, type Source, sitesOf } from '../../model/source'
import { feedIdOf } from '../../url/feed-id'
import { hostOf } from '../../url/host-of'
import type { IsAllowed } from '../ask-allowed'
import { inFolders } from '../folders/folder-changes'
import { followedFeeds, waitForPermission } from '../opml/place-feeds'

/** What the store holds, and the moment. */
export interface Here {
  sources: readonly Source[]
  feeds: readonly Feed[]
  now: number
}

export interface MergedSources {
  /** The rows to write. */
  sources: Source[]
  feeds: Feed[]
  /** Which source here a source of the file is. */
  hereOf: ReadonlyMap<SourceId, SourceId>
  lines: ImportLine[]
}

type Found = { kind: 'followed' | 'unfollowed'; source: Source } | { kind: 'new' }

/**
 * Sources of a file among those that are here: the same one, or the one that has all its feeds. What is followed keeps
 * the reader's choices and gets the feeds that it lacks; what was unfollowed comes back; the rest is new.
 */
export function mergeSources(
  file: Pick<Backup, 'sources' | 'feeds'>,
  here: Here,
  folderOf: ReadonlyMap<FolderId, FolderId>,
  isAllowed: IsAllowed,
): MergedSources {
  const followed = followedFeeds(here)
  const known = new Map(here.sources.map((source) => [source.id, source]))
  const owners = new Map<FeedId, SourceId>(here.feeds.map(({ id, sourceId }) => [id, sourceId]))
  const feedsOf = Map.groupBy(file.feeds, (feed) => feed.sourceId)
  const merged = { sources: [] as Source[], feeds: [] as Feed[], lines: [] as ImportLine[] }
  const hereOf = new Map<SourceId, SourceId>()
  for (const source of file.sources) {
    const feeds = feedsOf.get(source.id) ?? []
    const found = find(source, feeds, known, followed)
    const id = found.kind === 'new' ? source.id : found.source.id
    const lacking = feeds.filter(
      (feed) => owners.get(feed.id) !== id && !followed.has(feed.id) && !followed.has(feedIdOf(feed.url)),
    )
    const added =
      found.kind === 'new'
        ? arriving(source, folderOf, isAllowed)
        : changed(found, source, lacking, isAllowed)
    if (added) merged.sources.push(added)
    for (const feed of lacking) merged.feeds.push(freshFeed({ ...feed, sourceId: id }, here.now, isAllowed))
    hereOf.set(source.id, id)
    merged.lines.push(lineOf(source, feeds, found, id, isAllowed))
  }
  return { ...merged, hereOf }
}

function find(
  source: Source,
  feeds: readonly Feed[],
  known: ReadonlyMap<SourceId, Source>,
  followed: ReadonlyMap<FeedId, Source>,
): Found {
  const same = known.get(source.id)
  if (same) return { kind: same.unfollowedAt === undefined ? 'followed' : 'unfollowed', source: same }
  const ids = source.pendingAddress ? [feedIdOf(source.pendingAddress)] : feeds.map(({ id }) => id)
  const holder = ids[0] && followed.get(ids[0])
  return holder && ids.every((id) => followed.has(id))
    ? { kind: 'followed', source: holder }
    : { kind: 'new' }
}

function arriving(source: Source, folderOf: ReadonlyMap<FolderId, FolderId>, isAllowed: IsAllowed): Source {
  const folderIds = (source.folderIds ?? []).flatMap((id) => folderOf.get(id) ?? [])
  const missingSites = source.pendingAddress ? [] : sitesOf(source).filter((site) => !isAllowed(site))
  // What it was not allowed elsewhere, it may need here.
  const furtherSites = sitesOf(source).filter((site) => site !== source.site)
  const sites = furtherSites.length > 0 ? { furtherSites } : {}
  const { unfollowedAt: _none, ...rest } = source
  return inFolders({ ...rest, ...sites, missingSites }, folderIds)
}

/** What of a source that is here is written again; undefined where it stays as it is. */
function changed(
  { kind, source }: Extract<Found, { source: Source }>,
  fromFile: Source,
  lacking: readonly Feed[],
  isAllowed: IsAllowed,
): Source | undefined {
  if (kind === 'followed' && lacking.length === 0) return undefined
  const { unfollowedAt: _taken, pendingAddress, ...rest } = source
  if (lacking.length === 0) return { ...rest, ...(pendingAddress && { pendingAddress }) }
  const sites = [...new Set([...sitesOf(source), ...sitesOf(fromFile)])]
  const furtherSites = sites.filter((site) => site !== source.site)
  const missingSites = sites.filter((site) => !isAllowed(site))
  return { ...rest, ...(furtherSites.length > 0 && { furtherSites }), missingSites }
}

function freshFeed(feed: Feed, now: number, isAllowed: IsAllowed): Feed {
  if (isAllowed(feed.url)) return { ...feed, nextCheckAt: now }
  const failure = { kind: 'not-allowed' as const, host: hostOf(feed.url) }
  return { ...feed, nextCheckAt: now + waitForPermission, failure }
}

function lineOf(
  source: Source,
  feeds: readonly Feed[],
  found: Found,
  sourceId: SourceId,
  isAllowed: IsAllowed,
): ImportLine {
  const address = feeds[0]?.url ?? source.pendingAddress ?? source.homeUrl ?? ''
  const line = { title: source.title, address, sourceId }
  if (found.kind === 'followed') return { ...line, outcome: 'already', isFiled: false }
  return { ...line, outcome: 'added', isAllowed: sitesOf(source).every(isAllowed) }
}
