import { ok, type Result } from '../model/result'
import { write } from '../store/write'
import type { JobContext } from './job-context'

/** Empties the list of requests. */
export async function clearRequests({ database }: JobContext): Promise<Result<null>> {
  await write(database, ['requests'], (transaction) => transaction.objectStore('requests').clear())
  return ok(null)
}
