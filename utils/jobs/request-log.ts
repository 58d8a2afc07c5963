import type { NetRequest } from '../model/request'
import type { Database } from '../store/database'
import { write } from '../store/write'

/** Requests made in this time are written down together. */
const restMs = 500
const keptMs = 30 * 24 * 3_600_000

/** Writes down every request, a few at a time; a worker that is killed loses half a second of them at most. */
export interface RequestLog {
  note(request: NetRequest): void
  /** Resolves when all are in the store, but for those that it did not take: a full disk stops no fetch. */
  settled(): Promise<void>
}

export function createRequestLog(database: Database): RequestLog {
  let waiting: NetRequest[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let writing: Promise<void> = Promise.resolve()
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    const requests = waiting
    waiting = []
    if (requests.length > 0) writing = writing.then(() => writeDown(database, requests)).catch(() => {})
    return writing
  }
  return {
    note(request) {
      waiting.push(request)
      timer ??= setTimeout(flush, restMs)
    },
    settled: flush,
  }
}

async function writeDown(database: Database, requests: NetRequest[]): Promise<void> {
  const { at } = requests.at(-1)!
  await write(database, ['requests'], async (transaction) => {
    const table = transaction.objectStore('requests')
    await table.add({ at, requests })
    const old = await table.index('byAt').getAllKeys(IDBKeyRange.upperBound(at - keptMs))
    await Promise.all(old.map((id) => table.delete(id)))
  })
}
