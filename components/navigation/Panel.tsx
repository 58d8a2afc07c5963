import { useEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { Edition } from '../../utils/model/edition'
import { editionQuery } from '../../utils/store/queries/edition'
import { recoveryQuery } from '../../utils/store/queries/status'
import { FrontPage } from '../edition/FrontPage'
import { Masthead, Tabs } from '../edition/Masthead'
import { useCheckNow } from '../edition/use-check-now'
import { useMarkAllRead } from '../edition/use-mark-all-read'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useKeys } from '../hooks/use-keys'
import { useLiveQuery } from '../hooks/use-live-query'
import { NavigationContext, useNavigation } from '../hooks/use-navigation'
import { useSettings } from '../hooks/use-settings'
import { Skeleton } from '../ui/Skeleton'
import { type Said, Toast, ToastContext } from '../ui/Toast'
import { ViewBar } from '../ui/ViewBar'
import { LazyView } from './LazyView'
import { useHashNavigation } from './use-hash-navigation'
import { useShownEdition } from './use-shown-edition'

/** The panel: one surface, one view at a time. */
export function Panel({ first }: { first?: Edition }) {
  const navigation = useHashNavigation()
  const [said, say] = useState<Said>()
  const settings = useSettings()
  const recovery = useLiveQuery(recoveryQuery, undefined)
  useEffect(() => {
    document.documentElement.dataset.density = settings.density
    if (settings.theme === 'auto') delete document.documentElement.dataset.theme
    else document.documentElement.dataset.theme = settings.theme
  }, [settings.density, settings.theme])
  const failure = recovery.state === 'failed' ? recovery.failure : undefined
  const status = recovery.state === 'ready' ? recovery.value : undefined
  return (
    <NavigationContext.Provider value={navigation}>
      <ToastContext.Provider value={{ say: (text, canUndo) => say({ text, canUndo }) }}>
        <div class="surface panel">
          <div class="wide-sheet">
            {failure || status ? (
              <LazyView name="recovery" failure={failure} status={status} />
            ) : (
              <View first={first} />
            )}
          </div>
          {said && <Toast said={said} end={() => say(undefined)} />}
        </div>
      </ToastContext.Provider>
    </NavigationContext.Provider>
  )
}

function View({ first }: { first?: Edition }) {
  const { route, go } = useNavigation()
  const { hasSingleKeys } = useSettings()
  const current = useLiveQuery(editionQuery, 'current' as const, first)
  const edition = current.state === 'ready' ? current.value : undefined
  const checkNow = useCheckNow()
  const markAllRead = useMarkAllRead('current')
  useEffect(() => {
    if (current.state === 'ready' && !current.value) void send('wake', {})
  }, [current])
  const show = (view: 'front' | 'saved' | 'sources') => () => go({ view })
  useKeys(
    { r: checkNow, M: markAllRead, 1: show('front'), 3: show('saved'), 4: show('sources') },
    hasSingleKeys,
  )
  if (route.view === 'front') return <Front edition={edition} />
  if (route.view === 'bundled') return <BundledView />
  if (route.view !== 'saved' && route.view !== 'sources') return <LazyView name={route.view} route={route} />
  return (
    <>
      <Masthead edition={edition} />
      <Tabs route={route} />
      <main>
        <LazyView name={route.view} route={route} />
      </main>
    </>
  )
}

function Front({ edition }: { edition?: Edition }) {
  const { route } = useNavigation()
  const title = useFocusTitle()
  const { shown, freshCount, showFresh } = useShownEdition(edition)
  return (
    <>
      <Masthead edition={shown} />
      <Tabs route={route} />
      <main>
        <h1 class="visually-hidden" tabIndex={-1} ref={title}>
          {t('tabs.front')}
        </h1>
        {freshCount > 0 && (
          <div class="fresh-button">
            <button class="button button--primary" type="button" onClick={showFresh}>
              {t('front.fresh4', freshCount)}
            </button>
          </div>
        )}
        {shown ? <FrontPage edition={shown} /> : <Skeleton />}
      </main>
    </>
  )
}

/** The edition that came with Broadside, for ever. */
function BundledView() {
  const bundled = useLiveQuery(editionQuery, 'bundled' as const)
  const title = useFocusTitle()
  return (
    <>
      <ViewBar title={t('tabs.front')} />
      <main>
        <h1 class="visually-hidden" tabIndex={-1} ref={title}>
          {t('bundled.name')}
        </h1>
        {bundled.state === 'ready' && bundled.value ? <FrontPage edition={bundled.value} /> : <Skeleton />}
      </main>
    </>
  )
}
