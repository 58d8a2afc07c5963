import { keepAlarm, stayAwake, stopAlarm } from '../../utils/browser/alarms'
import {
  hasDueFeeds,
  makeDue,
  type RefreshSummary,
  refreshDueFeeds,
} from '../../utils/jobs/refresh-due-feeds'
import type { SourceId } from '../../utils/model/ids'
import { ok, type Result } from '../../utils/model/result'
import { withContext } from './context'

const lockName = 'refresh'
const nothing: RefreshSummary = { answered: 0, failed: 0, fresh: 0 }

/** Fetches what is due, unless a refresh runs. The `resume` alarm brings the worker back if it dies meanwhile. */
export async function refreshWhatIsDue(): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock) await refreshAwake(false)
  })
}

/** Fetches what has become due, after the refresh that runs, if one does: it may be past its feeds. */
export async function refreshWhatBecameDue(): Promise<void> {
  await navigator.locks.request(lockName, () => refreshAwake(false))
}

/** Goes on with a refresh that was cut off; where nothing is left to do, the alarm stops. */
export async function resumeRefresh(): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (lock) await refreshAwake(true)
  })
}

/** Fetches now, after the refresh that runs, if one does. */
export async function refreshNow(sourceId?: SourceId): Promise<Result<RefreshSummary>> {
  const due = await withContext(async (context) => {
    await makeDue(context, sourceId)
    return ok(null)
  })
  if (!due.isOk) return due
  return navigator.locks.request(lockName, () => refreshAwake(true))
}

async function refreshAwake(isAsked: boolean): Promise<Result<RefreshSummary>> {
  const sleep = stayAwake()
  try {
    return await withContext(async (context) => {
      if (!isAsked && !(await hasDueFeeds(context))) return ok(nothing)
      await keepAlarm('resume', 1)
      const summary = await refreshDueFeeds(context)
      await stopAlarm('resume')
      return summary
    })
  } finally {
    sleep()
  }
}
