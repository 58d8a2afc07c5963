import type { Folder } from '../model/folder'
import { foldersIn } from '../model/folder-tree'
import type { FolderId, SourceId } from '../model/ids'
import type { Feed, Source } from '../model/source'
import type { Imported } from '../model/undo'
import type { WriteTransaction } from '../store/write'
import { putFilingsBack } from './folders/file-sources'
import { mark } from './mark-read'
import { rememberUndo } from './remember-undo'
import { setSaved } from './save-entry'

/** What an import writes. */
interface Brought {
  sources: readonly Source[]
  feeds: readonly Feed[]
  folders: readonly Folder[]
}

/** What of the rows that an import writes was not there before it. */
export function importedBy(brought: Brought, known: { sources: readonly Source[] }): Imported {
  const before = new Map(known.sources.filter(isFollowed).map((source) => [source.id, source]))
  const fresh = brought.sources.filter(({ id }) => !before.has(id))
  const filings = brought.sources.flatMap(({ id: sourceId, folderIds: after = [] }) => {
    const source = before.get(sourceId)
    const earlier = source?.folderIds ?? []
    return source && earlier.join() !== after.join() ? [{ sourceId, before: earlier, after }] : []
  })
  return {
    sourceIds: fresh.map(({ id }) => id),
    feedIds: brought.feeds.filter(({ sourceId }) => before.has(sourceId)).map(({ id }) => id),
    folderIds: brought.folders.map(({ id }) => id),
    filings,
  }
}

/** Remembers an import as an action, inside its transaction; one that brought nothing is none. */
export async function rememberImport(transaction: unknown, imported: Imported, at: number): Promise<void> {
  const isNothing = Object.values(imported).every((brought: readonly unknown[]) => brought.length === 0)
  if (!isNothing) await rememberUndo(transaction, { at, kind: 'import', ...imported })
}

/**
 * Takes an import back, inside a transaction: unfollows what it added, and removes the folders that it made where they
 * are empty then. What the reader has changed since stays. Gives whether there was anything to take back.
 */
export async function takeImportBack(
  transaction: WriteTransaction,
  imported: Imported,
  now: number,
): Promise<boolean> {
  const unfollowed = await unfollow(transaction, imported.sourceIds, now)
  const feeds = transaction.objectStore('feeds')
  for (const id of imported.feedIds) await feeds.delete(id)
  const areFiled = await putFilingsBack(transaction, imported.filings)
  const { savedIds = [], readIds = [] } = imported
  for (const id of savedIds) await setSaved(transaction, id, undefined)
  await mark(transaction, readIds, undefined)
  const marked = savedIds.length + readIds.length
  const removed = await removeEmptied(transaction, new Set(imported.folderIds))
  return unfollowed + imported.feedIds.length + marked + removed > 0 || areFiled
}

async function unfollow(
  transaction: WriteTransaction,
  ids: readonly SourceId[],
  unfollowedAt: number,
): Promise<number> {
  const table = transaction.objectStore('sources')
  const sources = await Promise.all(ids.map((id) => table.get(id)))
  const followed = sources.filter((source) => source !== undefined).filter(isFollowed)
  await Promise.all(followed.map((source) => table.put({ ...source, unfollowedAt })))
  return followed.length
}

/** Inner ones first: a folder whose last folder is removed is empty too. */
async function removeEmptied(transaction: WriteTransaction, made: ReadonlySet<FolderId>): Promise<number> {
  const table = transaction.objectStore('folders')
  const sources = (await transaction.objectStore('sources').getAll()).filter(isFollowed)
  const full = new Set(sources.flatMap(({ folderIds = [] }) => folderIds))
  let left = await table.getAll()
  const before = left.length
  for (;;) {
    const emptied = left.filter(({ id }) => made.has(id) && !full.has(id) && foldersIn(left, id).length === 0)
    if (emptied.length === 0) return before - left.length
    for (const { id } of emptied) await table.delete(id)
    left = left.filter((folder) => !emptied.includes(folder))
  }
}

const isFollowed = (source: Source): boolean => source.unfollowedAt === undefined
