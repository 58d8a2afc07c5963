import type { NetRequest } from '../model/request'
import type { Database } from '../store/database'
import { write } from '../store/write'

/** Requests made in this time are written down together. */
const restMs = 500
const keptMs = 30 * 24 * 3_600_000

/** Writes down every request, a few at a time; a worker that is killed loses half a second of them at most. */
export interface RequestLog {
  note(request: NetRequest): void
  /** Resolves when all are in the store. */
  settled(): Promise<void>
}

export function createRequestLog(database: Database): RequestLog {
  let waiting: NetRequest[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  const flush = async () => {
    clearTimeout(timer)
    timer = undefined
    const requests = waiting
    waiting = []
    const last = requests.at(-1)
    if (!last) return
    await write(database, ['requests'], async (transaction) => {
      const table = transaction.objectStore('requests')
      await table.add({ at: last.at, requests })
      const old = await table.index('byAt').getAllKeys(IDBKeyRange.upperBound(last.at - keptMs))
      await Promise.all(old.map((id) => table.delete(id)))
    })
  }
  return {
    note(request) {
      waiting.push(request)
      timer ??= setTimeout(() => void flush().catch(() => {}), restMs)
    },
    settled: flush,
  }
}
