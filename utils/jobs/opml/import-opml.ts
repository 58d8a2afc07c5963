import type { Commands } from '../../commands/contract'
import type { ImportReport } from '../../model/import-report'
import { ok, type Result } from '../../model/result'
import { write } from '../../store/write'
import { newFolderId } from '../folders/folder-changes'
import type { JobContext } from '../job-context'
import { planImport } from './plan-import'
import { readList } from './read-list'
import { sitesOfFeeds } from './sites-of-feeds'

/**
 * Follows every feed of a list that is not followed yet, in its folders: all of them or none, in one transaction. A feed
 * whose site is not allowed is kept and waits. Fails as `file-too-large`, `not-opml` or `opml-without-feeds`.
 */
export async function importOpml(
  context: JobContext,
  { base64 }: Commands['importOpml']['takes'],
): Promise<Result<ImportReport>> {
  const list = await readList(context, base64)
  if (!list.isOk) return list
  const urls = list.value.feeds.map((feed) => feed.url)
  const sites = await sitesOfFeeds(context, urls)
  const report = await write(context.database, ['sources', 'feeds', 'folders'], async (transaction) => {
    const [sources, feeds, folders] = await Promise.all([
      transaction.objectStore('sources').getAll(),
      transaction.objectStore('feeds').getAll(),
      transaction.objectStore('folders').getAll(),
    ])
    const known = { sources, feeds, folders, now: context.now() }
    const plan = planImport(list.value, known, sites, (path) => newFolderId(context, path))
    await Promise.all([
      ...plan.sources.map((source) => transaction.objectStore('sources').put(source)),
      ...plan.feeds.map((feed) => transaction.objectStore('feeds').put(feed)),
      ...plan.folders.map((folder) => transaction.objectStore('folders').put(folder)),
    ])
    return plan.report
  })
  return ok(report)
}
