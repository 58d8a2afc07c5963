import { useEffect, useState } from 'preact/hooks'
import { isMetered, onConnectionChanged } from '../../utils/browser/connection'
import type { Edition } from '../../utils/model/edition'
import { useNow } from './use-now'
import { useReadSettings } from './use-settings'

/** Whether the edition's next check waits for a connection that is not metered. */
export function useMeteredWait(edition: Edition | undefined): boolean {
  const [, setChanges] = useState(0)
  const now = useNow()
  const settings = useReadSettings()
  useEffect(() => onConnectionChanged(() => setChanges((count) => count + 1)), [])
  const isDue = edition?.nextCheckAt !== undefined && edition.nextCheckAt <= now
  // Asked each time: a data saver that is switched rings no change.
  return isMetered() && isDue && settings !== undefined && !settings.fetchesOnMetered
}
