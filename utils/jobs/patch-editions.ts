import type { StoryRow } from '../model/edition'
import type { EntryId } from '../model/ids'
import type { WriteTransaction } from '../store/write'

type Marks = Partial<Pick<StoryRow, 'isRead' | 'isSaved' | 'isHere'>>

/** Brings the marks of rows up to date in every edition, inside the transaction that changes what they mirror. */
export async function patchEditions(
  transaction: unknown,
  entryIds: ReadonlySet<EntryId>,
  marks: Marks,
): Promise<void> {
  const editions = (transaction as WriteTransaction).objectStore('editions')
  for (const edition of await editions.getAll()) {
    if (!edition.rows.some((row) => entryIds.has(row.entryId))) continue
    const rows = edition.rows.map((row) => (entryIds.has(row.entryId) ? { ...row, ...marks } : row))
    await editions.put({ ...edition, rows })
  }
}
