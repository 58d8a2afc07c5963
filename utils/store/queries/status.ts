import { defaultSettings, type Settings } from '../../model/settings'
import type { CopyStatus, FetchingStatus, RecoveryStatus, RefreshStatus } from '../../model/status'
import { defineQuery } from '../query'

export const refreshStatusQuery = defineQuery(
  ['status'],
  async (read) => (await read.objectStore('status').get('refresh')) as RefreshStatus | undefined,
)

export const fetchingQuery = defineQuery(
  ['status'],
  async (read) => (await read.objectStore('status').get('fetching')) as FetchingStatus | undefined,
)

export const recoveryQuery = defineQuery(
  ['status'],
  async (read) => (await read.objectStore('status').get('recovery')) as RecoveryStatus | undefined,
)

/** Set while the copies outside the store cannot be written. */
export const copyTroubleQuery = defineQuery(
  ['status'],
  async (read) => (await read.objectStore('status').get('copies')) as CopyStatus | undefined,
)

/** The reader's choices, with the defaults for what was never chosen. */
export const settingsQuery = defineQuery(['status'], async (read): Promise<Settings> => {
  const record = await read.objectStore('status').get('settings')
  return { ...defaultSettings, ...(record?.key === 'settings' ? record.settings : {}) }
})
