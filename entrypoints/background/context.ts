import { isAllowed } from '../../utils/browser/permissions'
import { loadScript, loadSiteOf } from '../../utils/browser/scripts'
import type { JobContext, Lists } from '../../utils/jobs/job-context'
import { createRequestLog } from '../../utils/jobs/request-log'
import type { Extractor } from '../../utils/model/article'
import type { Result } from '../../utils/model/result'
import { openStore, storeFailure } from '../../utils/store/database'

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
      isAllowed,
      loadExtractor,
      loadSiteOf,
      loadLists,
      note,
    })
  } catch (error) {
    console.error(error)
    return { isOk: false, failure: storeFailure(error) }
  } finally {
    await settled()
  }
}

async function loadExtractor(): Promise<Extractor> {
  const holder = globalThis as { broadsideExtractor?: Extractor }
  if (!holder.broadsideExtractor) await loadScript('/extractor.js')
  return holder.broadsideExtractor!
}

async function loadLists(): Promise<Lists> {
  const holder = globalThis as { broadsideLists?: Lists }
  if (!holder.broadsideLists) await loadScript('/lists.js')
  return holder.broadsideLists!
}
