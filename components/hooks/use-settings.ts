import { defaultSettings, type Settings } from '../../utils/model/settings'
import { settingsQuery } from '../../utils/store/queries/status'
import { useLiveQuery } from './use-live-query'

/** The reader's choices; the defaults until they are read. */
export function useSettings(): Settings {
  return useReadSettings() ?? defaultSettings
}

/** The reader's choices; undefined until they are read. */
export function useReadSettings(): Settings | undefined {
  const answer = useLiveQuery(settingsQuery, undefined)
  return answer.state === 'ready' ? answer.value : undefined
}
