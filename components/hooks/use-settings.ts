import { defaultSettings, type Settings } from '../../utils/model/settings'
import { settingsQuery } from '../../utils/store/queries/status'
import { useLiveQuery } from './use-live-query'

/** The reader's choices; the defaults until they are read. */
export function useSettings(): Settings {
  const answer = useLiveQuery(settingsQuery, undefined)
  return answer.state === 'ready' ? answer.value : defaultSettings
}
