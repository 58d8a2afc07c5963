import { keepAlarm, stayAwake, stopAlarm } from '../../utils/browser/alarms'
import type { JobContext } from '../../utils/jobs/job-context'
import {
  hasDueFeeds,
  makeDue,
  type RefreshSummary,
  refreshDueFeeds,
} from '../../utils/jobs/refresh-due-feeds'
import { waitsForNetwork } from '../../utils/jobs/waits-for-network'
import type { SourceId } from '../../utils/model/ids'
import { ok, type Result } from '../../utils/model/result'
import { withContext } from './context'

const lockName = 'refresh'
const isAsked = () => true
const nothing: RefreshSummary = { answered: 0, failed: 0, fresh: 0 }

/**
 * Fetches what is due, unless a refresh runs or the connection is metered. The `resume` alarm brings the worker back if it
 * dies meanwhile.
 */
export async function refreshWhatIsDue(): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock) await refreshAwake(mayByItself)
  })
}

/** Fetches what has become due, after the refresh that runs, if one does: it may be past its feeds. */
export async function refreshWhatBecameDue(): Promise<void> {
  await navigator.locks.request(lockName, () => refreshAwake(hasDueFeeds))
}

/** Goes on with a refresh that was cut off; where nothing is left to do, the alarm stops. */
export async function resumeRefresh(): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock) await refreshAwake(isAsked)
  })
}

/** Fetches now, after the refresh that runs, if one does. */
export async function refreshNow(sourceId?: SourceId): Promise<Result<RefreshSummary>> {
  const due = await withContext(async (context) => {
    await makeDue(context, sourceId)
    return ok(null)
  })
  if (!due.isOk) return due
  return navigator.locks.request(lockName, () => refreshAwake(isAsked))
}

const mayByItself = async (context: JobContext): Promise<boolean> =>
  !(await waitsForNetwork(context)) && hasDueFeeds(context)

async function refreshAwake(
  isWanted: (context: JobContext) => boolean | Promise<boolean>,
): Promise<Result<RefreshSummary>> {
  const sleep = stayAwake()
  try {
    return await withContext(async (context) => {
      if (!(await isWanted(context))) return ok(nothing)
      await keepAlarm('resume', 1)
      const summary = await refreshDueFeeds(context)
      await stopAlarm('resume')
      return summary
    })
  } finally {
    sleep()
  }
}
