import type { OpmlFeed } from '../../feed/opml/opml'
import { writeOpml } from '../../feed/opml/write-opml'
import type { Folder } from '../../model/folder'
import { foldersIn, wayTo } from '../../model/folder-tree'
import { ok, type Result } from '../../model/result'
import type { Feed } from '../../model/source'
import { type FollowedSource, sourcesQuery } from '../../store/queries/sources'
import type { ReadTransaction } from '../../store/query'
import { hostOf } from '../../url/host-of'
import { toWebAddress } from '../../url/web-address'
import type { JobContext } from '../job-context'

/** Every followed source with its folders, also empty ones, as OPML that other readers take and `importOpml` reads back. */
export async function exportOpml(
  context: JobContext,
): Promise<Result<{ text: string; sourceCount: number }>> {
  const read = context.database.transaction(['sources', 'feeds', 'folders'])
  const [followed, folders] = await Promise.all([
    sourcesQuery.run(read as unknown as ReadTransaction, undefined),
    read.objectStore('folders').getAll(),
  ])
  const text = writeOpml({
    title: 'Broadside',
    writtenAt: context.now(),
    feeds: followed.flatMap((one) => listedFeeds(one, folders)),
    folders: inOrder(folders).map((folder) => pathTo(folders, folder)),
  })
  return ok({ text, sourceCount: followed.length })
}

/** A source of one feed is called what the reader sees; of several, each has its own name and they share the source's. */
function listedFeeds({ source, feeds }: FollowedSource, folders: readonly Folder[]): OpmlFeed[] {
  const places = (source.folderIds ?? []).flatMap((id) => folders.find((folder) => folder.id === id) ?? [])
  const shared = {
    ...(source.homeUrl && { homeUrl: source.homeUrl }),
    folders: places.map((folder) => pathTo(folders, folder)),
  }
  const pending = source.pendingAddress ? toWebAddress(source.pendingAddress) : undefined
  if (pending?.isOk) return [{ ...shared, url: pending.value, title: source.title, isPending: true }]
  const [first, ...others] = feeds
  if (first && others.length === 0)
    return [{ ...shared, url: first.url, title: source.title, ...pageMark(first) }]
  return feeds.map(({ url, title, format }) => ({
    ...shared,
    ...pageMark({ format }),
    url,
    title: title || hostOf(url),
    sourceTitle: source.title,
  }))
}

const pageMark = ({ format }: Pick<Feed, 'format'>) => (format === 'page' ? { isPage: true } : {})

const pathTo = (folders: readonly Folder[], folder: Folder): string[] =>
  wayTo(folders, folder).map(({ name }) => name)

/** Outer ones before inner ones, siblings in the reader's order. */
function inOrder(folders: readonly Folder[]): Folder[] {
  const ordered: Folder[] = []
  for (let level = foldersIn(folders, undefined); level.length > 0; ) {
    ordered.push(...level)
    level = level.flatMap(({ id }) => foldersIn(folders, id))
  }
  return ordered
}
