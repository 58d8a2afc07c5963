import type { EntryId } from '../model/ids'
import { type FetchingStatus, fetchingNow } from '../model/status'
import { write } from '../store/write'
import type { JobContext } from './job-context'

/** Says in the store, while `fetch` runs, that an entry's article is being fetched. */
export async function whileFetching<Value>(
  context: JobContext,
  entryId: EntryId,
  fetch: () => Promise<Value>,
): Promise<Value> {
  await change(context, (entries) => [...entries, { entryId, since: context.now() }])
  try {
    return await fetch()
  } finally {
    await change(context, (entries) => entries.filter((one) => one.entryId !== entryId))
  }
}

type Entries = FetchingStatus['entries']

async function change(context: JobContext, next: (entries: Entries) => Entries): Promise<void> {
  await write(context.database, ['status'], async (transaction) => {
    const status = transaction.objectStore('status')
    const record = await status.get('fetching')
    const entries = record?.key === 'fetching' ? fetchingNow(record, context.now()) : []
    await status.put({ key: 'fetching', entries: next(entries) })
  })
}
