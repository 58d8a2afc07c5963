import { isMetered } from '../../utils/browser/connection'
import { isAllowed } from '../../utils/browser/permissions'
import { redirectOf, tellsRedirects } from '../../utils/browser/redirects'
import { loadScript, loadSiteOf } from '../../utils/browser/scripts'
import type { FeedReader } from '../../utils/feed/feed-reader'
import type { JobContext } from '../../utils/jobs/job-context'
import { createRequestLog } from '../../utils/jobs/request-log'
import type { SeldomJobs } from '../../utils/jobs/seldom'
import type { Extractor } from '../../utils/model/article'
import type { Result } from '../../utils/model/result'
import { openStore, storeFailure } from '../../utils/store/database'

type GrouperScript = Awaited<ReturnType<JobContext['loadGrouper']>>

/** Runs a job with the real clock, chance and network. What the store throws comes as a failure that has words. */
export async function withContext<Value>(
  job: (context: JobContext) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const store = await openStore()
  if (!store.isOk) return store
  const { note, settled } = createRequestLog(store.value)
  try {
    return await job({
      database: store.value,
      now: Date.now,
      random: Math.random,
      fetch: (...request) => fetch(...request),
      isOnline: () => navigator.onLine,
      isMetered,
      isAllowed,
      loadFeedReader,
      loadExtractor,
      loadGrouper,
      loadSiteOf,
      redirectOf: tellsRedirects() ? redirectOf : undefined,
      note,
    })
  } catch (error) {
    console.error(error)
    return { isOk: false, failure: storeFailure(error) }
  } finally {
    await settled()
  }
}

/** Runs one of the jobs that the worker does not start with. */
export function withSeldom<Value>(
  run: (jobs: SeldomJobs, context: JobContext) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  return withContext(async (context) => run(await loadSeldom(), context))
}

async function loadFeedReader(): Promise<FeedReader> {
  const holder = globalThis as { broadsideFeeds?: FeedReader }
  if (!holder.broadsideFeeds) await loadScript('/feeds.js')
  return holder.broadsideFeeds!
}

async function loadExtractor(): Promise<Extractor> {
  const holder = globalThis as { broadsideExtractor?: Extractor }
  if (!holder.broadsideExtractor) await loadScript('/extractor.js')
  return holder.broadsideExtractor!
}

async function loadGrouper(): Promise<GrouperScript> {
  const holder = globalThis as { broadsideGrouper?: GrouperScript }
  if (!holder.broadsideGrouper) await loadScript('/grouper.js')
  return holder.broadsideGrouper!
}

export async function loadSeldom(): Promise<SeldomJobs> {
  const holder = globalThis as { broadsideSeldom?: SeldomJobs }
  if (!holder.broadsideSeldom) await loadScript('/seldom.js')
  return holder.broadsideSeldom!
}
