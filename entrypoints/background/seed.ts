import bundle from '../../assets/edition/bundled.json'
import { noticeEmptyStore } from '../../utils/jobs/notice-empty-store'
import { seedEdition } from '../../utils/jobs/seed-edition'
import { ok } from '../../utils/model/result'
import { withContext } from './context'

/** Puts the bundled edition into the store where it is not there, and notices a store that was emptied. */
export async function seed(): Promise<void> {
  await withContext(async (context) => {
    await seedEdition(context, bundle)
    await noticeEmptyStore(context)
    return ok(null)
  })
}
