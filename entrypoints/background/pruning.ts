import { stayAwake } from '../../utils/browser/alarms'
import { isPruneDue } from '../../utils/jobs/prune'
import { ok } from '../../utils/model/result'
import { withContext, withSeldom } from './context'

const lockName = 'prune'

/** Prunes the store once a day; what was cut off goes on with the next call. */
export async function pruneWhenDue(): Promise<void> {
  await navigator.locks.request(lockName, { ifAvailable: true }, async (lock) => {
    if (!lock) return
    const due = await withContext(async (context) => ok(await isPruneDue(context)))
    if (!due.isOk || !due.value) return
    const sleep = stayAwake()
    await withSeldom(async (jobs, context) => ok(await jobs.prune(context))).finally(sleep)
  })
}
