import { ok, type Result } from '../model/result'
import { defaultSettings, type Settings } from '../model/settings'
import { write } from '../store/write'
import type { JobContext } from './job-context'

/** Changes some of the reader's choices. */
export async function changeSettings(context: JobContext, changes: Partial<Settings>): Promise<Result<null>> {
  await write(context.database, ['status'], async (transaction) => {
    const status = transaction.objectStore('status')
    const record = await status.get('settings')
    const before = record?.key === 'settings' ? record.settings : {}
    await status.put({ key: 'settings', settings: { ...defaultSettings, ...before, ...changes } })
  })
  return ok(null)
}
