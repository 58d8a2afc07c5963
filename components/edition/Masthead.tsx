import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import { refreshStatusQuery } from '../../utils/store/queries/status'
import { useLiveQuery } from '../hooks/use-live-query'
import { useOnline } from '../hooks/use-online'
import { type Route, toHash } from '../navigation/route'
import { IconButton } from '../ui/IconButton'
import { MoreMenu } from './MoreMenu'
import { statusWords } from './status-words'
import { useCheckNow } from './use-check-now'

/** The wordmark, what the sheet is, and the tools. */
export function Masthead({ edition }: { edition?: Edition }) {
  const status = useLiveQuery(refreshStatusQuery, undefined)
  const isOnline = useOnline()
  const checkNow = useCheckNow()
  const refresh = status.state === 'ready' ? status.value : undefined
  const words = statusWords(edition, refresh, isOnline)
  return (
    <header class="masthead">
      <div class="masthead__bar">
        <a class="wordmark" href={toHash({ view: 'front' })} aria-label={t('masthead.home')}>
          {t('extension.name')}
        </a>
        <p class="masthead__status" role="status" title={words}>
          {words}
        </p>
        <div class="toolbar">
          <IconButton icon="refresh" label={t('masthead.check')} onClick={checkNow} />
          <MoreMenu />
        </div>
      </div>
      <div class="scotch" />
    </header>
  )
}

const tabs = [
  { view: 'front', label: () => t('tabs.front') },
  { view: 'saved', label: () => t('tabs.saved') },
  { view: 'sources', label: () => t('tabs.sources') },
] as const

export function Tabs({ route }: { route: Route }) {
  return (
    <nav class="tabs masthead__tabs" aria-label={t('tabs.name')}>
      {tabs.map(({ view, label }) => (
        <a
          key={view}
          class="tab"
          href={toHash({ view })}
          aria-current={route.view === view ? 'page' : undefined}
        >
          {label()}
        </a>
      ))}
    </nav>
  )
}
