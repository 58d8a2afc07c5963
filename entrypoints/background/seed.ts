import { noticeEmptyStore } from '../../utils/jobs/notice-empty-store'
import { ok } from '../../utils/model/result'
import { loadSeldom, withContext } from './context'

/** Puts the bundled edition into the store where it is not there, and notices a store that was emptied. */
export async function seed(): Promise<void> {
  await withContext(async (context) => {
    if (!(await context.database.get('editions', 'bundled'))) {
      const { seedEdition, bundle } = await loadSeldom()
      await seedEdition(context, bundle)
    }
    await noticeEmptyStore(context)
    return ok(null)
  })
}
