import type { Commands } from '../../commands/contract'
import type { BroughtMarks, KeptArticle } from '../../model/backup'
import type { ImportReport } from '../../model/import-report'
import { failed, ok, type Result } from '../../model/result'
import { defaultSettings } from '../../model/settings'
import { sitesOf } from '../../model/source'
import { type WriteTransaction, write } from '../../store/write'
import { askAllowed, type IsAllowed } from '../ask-allowed'
import type { JobContext } from '../job-context'
import { summaryOf } from '../opml/plan-import'
import { patchEditions } from '../patch-editions'
import { importedBy, rememberImport } from '../take-import-back'
import { settingsFate } from './look-at-backup'
import { mergeFolders } from './merge-folders'
import { mergeMarks } from './merge-marks'
import { mergeSources } from './merge-sources'
import { keptArticles, type ReadBackup, readBackup } from './read-backup'

/**
 * Brings in what a full export holds and is not here; nothing that is here changes. Sources, folders, marks and settings
 * come in one transaction, then each article with its pictures in one of its own: an import that was cut off among them
 * is completed by the next. Fails as `readBackup`, then with nothing written, or as `interrupted` among the articles.
 */
export async function importBackup(
  context: JobContext,
  { address }: Commands['importBackup']['takes'],
): Promise<Result<ImportReport>> {
  const backup = await readBackup(context, address)
  if (!backup.isOk) return backup
  const { sources, feeds } = backup.value
  const isAllowed = await askAllowed(context, [...sources.flatMap(sitesOf), ...feeds.map(({ url }) => url)])
  const { marks, ...report } = await merge(context, backup.value, isAllowed)
  try {
    return ok({ ...report, marks: { ...marks, articleCount: await bringArticles(context, address) } })
  } catch (error) {
    if (error instanceof DOMException) throw error
    return failed({ kind: 'interrupted' })
  }
}

const tables = [
  ...(['sources', 'feeds', 'folders', 'entries'] as const),
  ...(['readingStates', 'editions', 'status', 'undos'] as const),
]

function merge(
  context: JobContext,
  backup: ReadBackup,
  isAllowed: IsAllowed,
): Promise<Omit<ImportReport, 'marks'> & { marks: Omit<BroughtMarks, 'articleCount'> }> {
  return write(context.database, tables, async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const [sources, feeds, folders, record] = await Promise.all([
      write.objectStore('sources').getAll(),
      write.objectStore('feeds').getAll(),
      write.objectStore('folders').getAll(),
      write.objectStore('status').get('settings'),
    ])
    const { made, hereOf } = mergeFolders(backup.folders, folders)
    const merged = mergeSources(backup, { sources, feeds, now: context.now() }, hereOf, isAllowed)
    await Promise.all([
      ...made.map((folder) => write.objectStore('folders').put(folder)),
      ...merged.sources.map((source) => write.objectStore('sources').put(source)),
      ...merged.feeds.map((feed) => write.objectStore('feeds').put(feed)),
    ])
    const { savedIds, readIds } = await mergeMarks(write, backup, merged.hereOf)
    const settings = settingsFate(backup, record !== undefined)
    if (settings === 'taken')
      await write
        .objectStore('status')
        .put({ key: 'settings', settings: { ...defaultSettings, ...backup.settings } })
    // What an emptied store offers back from its copies is not asked any more: the reader has chosen this file.
    if (await write.objectStore('status').get('recovery'))
      await write.objectStore('status').delete('recovery')
    const brought = importedBy({ ...merged, folders: made }, { sources })
    await rememberImport(write, { ...brought, savedIds, readIds }, context.now())
    const marks = { savedCount: savedIds.length, readCount: readIds.length, settings }
    return { ...summaryOf(merged.lines), folderCount: made.length, marks }
  })
}

/** The articles of saved entries that are not here; gives how many came. */
async function bringArticles(context: JobContext, address: string): Promise<number> {
  const { database } = context
  const [here, saved] = await Promise.all([
    database.getAllKeysFromIndex('articles', 'byState', 'here'),
    database.getAllKeysFromIndex('readingStates', 'bySaved'),
  ])
  const wanted = new Set(saved)
  for (const id of here) wanted.delete(id)
  let count = 0
  for await (const kept of keptArticles(context, address, (id) => wanted.has(id)))
    if (await keep(context, kept)) count += 1
  return count
}

function keep({ database }: JobContext, { article, pictures }: KeptArticle): Promise<boolean> {
  return write(database, ['articles', 'pictures', 'editions'], async (transaction) => {
    const { entryId } = article
    const known = await transaction.objectStore('articles').get(entryId)
    if (known?.state === 'here') return false
    for (const picture of pictures) await transaction.objectStore('pictures').put(picture)
    await transaction.objectStore('articles').put(article)
    await patchEditions(transaction, new Set([entryId]), { isHere: true })
    return true
  })
}
