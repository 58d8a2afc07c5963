import type { Commands } from '../../commands/contract'
import type { ListLook } from '../../model/import-report'
import { ok, type Result } from '../../model/result'
import { feedIdOf } from '../../url/feed-id'
import type { JobContext } from '../job-context'
import { followedFeeds } from './place-feeds'
import { readList } from './read-list'
import { sitesOfFeeds } from './sites-of-feeds'

/** What importing a list would follow, and the sites that it needs for that. Changes nothing; fails as `importOpml`. */
export async function lookAtOpml(
  context: JobContext,
  { base64 }: Commands['lookAtOpml']['takes'],
): Promise<Result<ListLook>> {
  const list = await readList(context, base64)
  if (!list.isOk) return list
  const { database } = context
  const [sources, feeds] = await Promise.all([database.getAll('sources'), database.getAll('feeds')])
  const followed = followedFeeds({ sources, feeds })
  const listed = new Map(list.value.feeds.map(({ url }) => [feedIdOf(url), url]))
  const fresh = [...listed].filter(([id]) => !followed.has(id))
  const { sites, isAllowed } = await sitesOfFeeds(
    context,
    fresh.map(([, url]) => url),
  )
  return ok({
    feedCount: listed.size,
    followedCount: listed.size - fresh.length,
    folderCount: list.value.folders.length,
    sites,
    missingSites: sites.filter((site) => !isAllowed(site)),
  })
}
