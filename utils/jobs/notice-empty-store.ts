import { readCopies } from '../browser/copies'
import { write } from '../store/write'
import type { JobContext } from './job-context'

/** Offers the copies back where the store has no source although they have some, or where the newest cannot be told. */
export async function noticeEmptyStore(context: JobContext): Promise<void> {
  const { database } = context
  if ((await database.count('sources')) > 0 || (await database.get('status', 'recovery'))) return
  const { copies, damagedAt } = await readCopies()
  const [copy] = copies
  const isFilled = copy && copy.sources.length + copy.saved.length > 0
  const damaged = damagedAt.find((at) => at > (copy?.at ?? Number.NEGATIVE_INFINITY))
  if (!isFilled && damaged === undefined) return
  const isNoticed = await write(database, ['sources', 'readingStates', 'status'], async (transaction) => {
    // It may have been filled while the copies were read.
    const [sourceCount, savedCount] = await Promise.all([
      transaction.objectStore('sources').count(),
      transaction.objectStore('readingStates').index('bySaved').count(),
    ])
    if (sourceCount + savedCount > 0) return false
    await transaction.objectStore('status').put({
      key: 'recovery',
      copyAt: copy?.at ?? damaged!,
      sourceCount: copy?.sources.length ?? 0,
      savedCount: copy?.saved.length ?? 0,
    })
    return true
  })
  // The reader may have started afresh meanwhile, and forgotten them.
  if (isNoticed && (await hasNoCopy()))
    await write(database, ['status'], (transaction) => transaction.objectStore('status').delete('recovery'))
}

async function hasNoCopy(): Promise<boolean> {
  const { copies, damagedAt } = await readCopies()
  return copies.length + damagedAt.length === 0
}
