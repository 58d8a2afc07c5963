import bundle from '../../assets/edition/bundled.json'
import { noticeEmptyStore } from '../../utils/jobs/notice-empty-store'
import { seedEdition } from '../../utils/jobs/seed-edition'
import { ok, type Result } from '../../utils/model/result'
import { withContext } from './context'

/** Puts the bundled edition into the store where it is not there, and notices a store that was emptied. */
export function seed(): Promise<Result<null>> {
  return withContext(async (context) => {
    await seedEdition(context, bundle)
    await noticeEmptyStore(context)
    return ok(null)
  })
}
