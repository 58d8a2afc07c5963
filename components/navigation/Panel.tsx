import { useState } from 'preact/hooks'
import type { Edition } from '../../utils/model/edition'
import { editionQuery } from '../../utils/store/queries/edition'
import { recoveryQuery } from '../../utils/store/queries/status'
import { useCheckNow } from '../edition/use-check-now'
import { useMarkAllRead } from '../edition/use-mark-all-read'
import { useAppearance } from '../hooks/use-appearance'
import { useKeys } from '../hooks/use-keys'
import { useLiveQuery } from '../hooks/use-live-query'
import { NavigationContext, useNavigation } from '../hooks/use-navigation'
import { useReadSettings, useSettings } from '../hooks/use-settings'
import { useWake } from '../hooks/use-wake'
import { type Said, Toast, ToastContext } from '../ui/Toast'
import { BundledView } from './BundledView'
import { FrontView } from './FrontView'
import { KeysContext, useKeysDialog } from './keys-context'
import { LazyView } from './LazyView'
import { ReadingView } from './ReadingView'
import { UnderMasthead } from './UnderMasthead'
import { useHashNavigation } from './use-hash-navigation'
import './Panel.css'

/** The panel: one surface, one view at a time. */
export function Panel({ first }: { first?: Edition }) {
  const navigation = useHashNavigation()
  const [said, say] = useState<Said>()
  const [hasKeys, showKeys] = useState(false)
  const recovery = useLiveQuery(recoveryQuery, undefined)
  useAppearance(useReadSettings())
  const failure = recovery.state === 'failed' ? recovery.failure : undefined
  const status = recovery.state === 'ready' ? recovery.value : undefined
  return (
    <NavigationContext.Provider value={navigation}>
      <ToastContext.Provider value={{ say: (text, canUndo) => say({ text, canUndo }) }}>
        <KeysContext.Provider value={() => showKeys(true)}>
          <div class="surface panel">
            <div class="wide-sheet">
              {failure || status ? (
                <LazyView name="recovery" failure={failure} status={status} />
              ) : (
                <View first={first} />
              )}
            </div>
            {said && <Toast said={said} end={() => say(undefined)} />}
            {hasKeys && <LazyView name="keys" close={() => showKeys(false)} />}
          </div>
        </KeysContext.Provider>
      </ToastContext.Provider>
    </NavigationContext.Provider>
  )
}

function View({ first }: { first?: Edition }) {
  const { route } = useNavigation()
  const current = useLiveQuery(editionQuery, 'current' as const, first)
  const edition = current.state === 'ready' ? current.value : undefined
  useWake(current.state === 'ready' && !current.value)
  usePanelKeys()
  switch (route.view) {
    case 'front':
      return <FrontView edition={edition} />
    case 'bundled':
      return <BundledView />
    case 'article':
    case 'headline':
      return <ReadingView edition={edition} route={route} />
    case 'saved':
    case 'sources':
      return (
        <UnderMasthead edition={edition}>
          <LazyView name={route.view} route={route} />
        </UnderMasthead>
      )
    default:
      return <LazyView name={route.view} route={route} />
  }
}

/** The keys that work in every view. */
function usePanelKeys(): void {
  const { go, route } = useNavigation()
  const { hasSingleKeys } = useSettings()
  const show = (view: 'front' | 'saved' | 'sources') => () => {
    go({ view })
    return true
  }
  const showKeys = useKeysDialog()
  useKeys(
    {
      r: useCheckNow(),
      M: useMarkAllRead(route.view === 'bundled' ? 'bundled' : 'current'),
      '?': () => {
        showKeys()
        return true
      },
      1: show('front'),
      3: show('saved'),
      4: show('sources'),
    },
    hasSingleKeys,
  )
}
