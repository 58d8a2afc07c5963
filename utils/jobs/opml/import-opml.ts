import type { Commands } from '../../commands/contract'
import type { Opml } from '../../feed/opml/opml'
import type { ImportReport } from '../../model/import-report'
import { ok, type Result } from '../../model/result'
import { write } from '../../store/write'
import { newFolderId } from '../folders/folder-changes'
import type { JobContext } from '../job-context'
import { importedBy, rememberImport } from '../take-import-back'
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
  return list.isOk ? followAll(context, list.value) : list
}

/** Follows feeds that a screen lists, as an import of their list would. */
export function followListed(
  context: JobContext,
  { feeds }: Commands['followListed']['takes'],
): Promise<Result<ImportReport>> {
  const listed = feeds.map((feed) => ({ ...feed, folders: [] }))
  const lines = listed.map((feed) => ({ title: feed.title, address: feed.url, meaning: { feed } }))
  return followAll(context, { lines, feeds: listed, folders: [] })
}

async function followAll(context: JobContext, list: Opml): Promise<Result<ImportReport>> {
  const urls = list.feeds.map((feed) => feed.url)
  const sites = await sitesOfFeeds(context, urls)
  const report = await write(
    context.database,
    ['sources', 'feeds', 'folders', 'undos'],
    async (transaction) => {
      const [sources, feeds, folders] = await Promise.all([
        transaction.objectStore('sources').getAll(),
        transaction.objectStore('feeds').getAll(),
        transaction.objectStore('folders').getAll(),
      ])
      const known = { sources, feeds, folders, now: context.now() }
      const plan = planImport(list, known, sites, (path) => newFolderId(context, path))
      await Promise.all([
        ...plan.sources.map((source) => transaction.objectStore('sources').put(source)),
        ...plan.feeds.map((feed) => transaction.objectStore('feeds').put(feed)),
        ...plan.folders.map((folder) => transaction.objectStore('folders').put(folder)),
      ])
      await rememberImport(transaction, importedBy(plan, known), context.now())
      return plan.report
    },
  )
  return ok(report)
}
