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

/** Tells screens what the refresh does. Each call is a small transaction of its own, in the order of the calls. */
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
  let writing: Promise<unknown> = Promise.resolve()
  let isQueued = false
  const change = (changes: Partial<RefreshStatus>) => {
    status = { ...status, ...changes, beatAt: context.now() }
    if (isQueued) return
    isQueued = true
    writing = writing.then(() => {
      isQueued = false
      return write(context.database, ['status'], (transaction) =>
        transaction.objectStore('status').put(status),
      )
    })
  }
  return {
    change,
    begin: (title) => change({ fetching: [...status.fetching, title] }),
    end: (title, done) => {
      const fetching = [...status.fetching]
      fetching.splice(fetching.indexOf(title), 1)
      change({ fetching, [done]: status[done] + 1 })
    },
    settled: async () => {
      await writing
    },
  }
}
