import { readCopy } from '../browser/copies'
import { write } from '../store/write'
import type { JobContext } from './job-context'

/** Offers the copies back where the store has no source although they have some. */
export async function noticeEmptyStore(context: JobContext): Promise<void> {
  const { database } = context
  if ((await database.count('sources')) > 0 || (await database.get('status', 'recovery'))) return
  const copy = await readCopy()
  if (!copy || (copy.sources.length === 0 && copy.saved.length === 0)) return
  const isEmpty = (await database.countFromIndex('readingStates', 'bySaved')) === 0
  if (!isEmpty) return
  await write(database, ['status'], (transaction) =>
    transaction.objectStore('status').put({
      key: 'recovery',
      copyAt: copy.at,
      sourceCount: copy.sources.length,
      savedCount: copy.saved.length,
    }),
  )
}
