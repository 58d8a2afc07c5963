import type { RefreshStatus } from '../model/status'
import { write } from '../store/write'
import type { JobContext } from './job-context'

const idle: RefreshStatus = {
  key: 'refresh',
  isRunning: false,
  startedAt: 0,
  beatAt: 0,
  feedsDone: 0,
  feedsTotal: 0,
  articlesDone: 0,
  articlesTotal: 0,
  fetching: [],
}

/** No eye follows more, and each writing makes every screen read. */
const restMs = 200

/** Tells screens what the refresh does: what was told since the last writing is one small transaction. */
export interface RefreshReport {
  change(changes: Partial<RefreshStatus>): void
  begin(title: string): void
  end(title: string, done: 'feedsDone' | 'articlesDone'): void
  /** Resolves when all that was told is in the store. */
  settled(): Promise<void>
}

/** Starts a report from what the last refresh left. */
export async function startReport(context: JobContext): Promise<RefreshReport> {
  const before = await context.database.get('status', 'refresh')
  let status = { ...idle, ...(before?.key === 'refresh' && { last: before.last }) }
  const { store, settled } = writer(context)
  const change = (changes: Partial<RefreshStatus>) => {
    status = { ...status, ...changes, beatAt: context.now() }
    store(status)
  }
  return {
    change,
    begin: (title) => change({ fetching: [...status.fetching, title] }),
    end: (title, done) => {
      const fetching = [...status.fetching]
      fetching.splice(fetching.indexOf(title), 1)
      change({ fetching, [done]: status[done] + 1 })
    },
    settled,
  }
}

/** Writes the newest status, rests, and writes again if it has changed meanwhile. */
function writer(context: JobContext) {
  let waiting: RefreshStatus | undefined
  let writing: Promise<void> | undefined
  let isEnding = false
  let endRest = () => {}
  const rest = () =>
    new Promise<void>((resolve) => {
      endRest = resolve
      setTimeout(resolve, restMs)
    })
  const writeAll = async () => {
    while (waiting) {
      const status = waiting
      waiting = undefined
      await write(context.database, ['status'], (transaction) =>
        transaction.objectStore('status').put(status),
      )
      if (!isEnding) await rest()
    }
    writing = undefined
  }
  return {
    store(status: RefreshStatus) {
      waiting = status
      if (writing) return
      writing = writeAll()
      // Told by `settled`.
      writing.catch(() => {})
    },
    async settled() {
      isEnding = true
      endRest()
      await writing
    },
  }
}
