import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import { type Route, toHash } from '../navigation/route'
import { refresh } from '../ui/glance-shapes'
import { Shape } from '../ui/Shape'
import { ShapeButton } from '../ui/ShapeButton'
import { MoreMenu } from './MoreMenu'
import { StatusLine } from './StatusLine'
import { useCheckNow } from './use-check-now'
import './Masthead.css'

/** The wordmark, what the sheet is, and the tools. */
export function Masthead({ edition }: { edition?: Edition }) {
  const checkNow = useCheckNow()
  return (
    <header class="masthead">
      <div class="masthead__bar">
        <a class="wordmark" href={toHash({ view: 'front' })} aria-label={t('masthead.home')}>
          {t('extension.name')}
        </a>
        <StatusLine edition={edition} />
        <div class="toolbar">
          <ShapeButton label={t('masthead.check')} onClick={checkNow}>
            <Shape>{refresh()}</Shape>
          </ShapeButton>
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
