import { stayAwake } from '../../utils/browser/alarms'
import { keepArticle } from '../../utils/jobs/keep-article'
import { changeCopied, copyIfBehind } from '../../utils/jobs/make-copy'
import { ok, type Result } from '../../utils/model/result'
import { withContext, withSeldom } from './context'
import { refreshWhatBecameDue } from './refreshing'
import { seed } from './seed'

const lockName = 'sites'

/** Heeds what the browser allows now. One at a time: a press tells of what the browser's own event tells too. */
export async function heedSitesAlone(): Promise<Result<null>> {
  const sleep = stayAwake()
  try {
    return await navigator.locks.request(lockName, heedAndFetch)
  } finally {
    sleep()
  }
}

async function heedAndFetch(): Promise<Result<null>> {
  const seeded = await seed()
  if (!seeded.isOk) return seeded
  const again = await changeCopied(() =>
    withSeldom(async (jobs, context) => ok(await jobs.heedSites(context))),
  )
  await withContext(async (context) => ok(await copyIfBehind(context)))
  if (!again.isOk) return again
  void refreshWhatBecameDue()
  for (const entryId of again.value) await withContext((context) => keepArticle(context, entryId))
  return ok(null)
}
