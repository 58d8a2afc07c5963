import { browser } from 'wxt/browser'
import { isAllowed } from '../../utils/browser/permissions'
import type { JobContext } from '../../utils/jobs/job-context'
import type { Extractor } from '../../utils/model/article'
import type { Result } from '../../utils/model/result'
import { openStore, storeFailure } from '../../utils/store/database'

const extractorPath = '/extractor.js'

/** Runs a job with the real clock, chance and network. What the store throws comes as a failure that has words. */
export async function withContext<Value>(
  job: (context: JobContext) => Promise<Result<Value>>,
): Promise<Result<Value>> {
  const store = await openStore()
  if (!store.isOk) return store
  try {
    return await job({
      database: store.value,
      now: Date.now,
      random: Math.random,
      fetch: (...request) => fetch(...request),
      isOnline: () => navigator.onLine,
      isAllowed,
      loadExtractor,
    })
  } catch (error) {
    console.error(error)
    return { isOk: false, failure: storeFailure(error) }
  }
}

/**
 * Chrome's worker refuses import() and takes importScripts() only of what was imported while it was installed;
 * Firefox's event page has a DOM and no importScripts().
 */
async function loadExtractor(): Promise<Extractor> {
  const holder = globalThis as { broadsideExtractor?: Extractor }
  if (!holder.broadsideExtractor) {
    const url = browser.runtime.getURL(extractorPath as never)
    if (isWorker()) importScripts(url)
    else await import(/* @vite-ignore */ url)
  }
  return holder.broadsideExtractor!
}

/** Registers the extractor with Chrome's worker, without keeping it. Called synchronously at start. */
export function registerExtractor(): void {
  if (isWorker()) self.addEventListener('install', () => importScripts(extractorPath))
}

const isWorker = (): boolean => typeof importScripts === 'function'
