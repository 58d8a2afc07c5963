import type { NetRequest } from '../../model/request'
import { defineQuery } from '../query'

/** Every request since an instant, newest first. */
export const requestsQuery = defineQuery(['requests'], async (read, since: number): Promise<NetRequest[]> => {
  const batches = await read.objectStore('requests').index('byAt').getAll(IDBKeyRange.lowerBound(since))
  return batches
    .flatMap(({ requests }) => requests)
    .filter(({ at }) => at >= since)
    .sort((one, other) => other.at - one.at)
})
