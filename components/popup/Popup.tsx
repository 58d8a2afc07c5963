import type { TargetedMouseEvent } from 'preact'
import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import type { Result } from '../../utils/model/result'
import { editionQuery } from '../../utils/store/queries/edition'
import { StatusLine } from '../edition/StatusLine'
import { useCheckNow } from '../edition/use-check-now'
import { useMarkAllRead } from '../edition/use-mark-all-read'
import { useAppearance } from '../hooks/use-appearance'
import { useKeys } from '../hooks/use-keys'
import { useLiveQuery } from '../hooks/use-live-query'
import { useRowKeys } from '../hooks/use-row-keys'
import { useReadSettings } from '../hooks/use-settings'
import { useWake } from '../hooks/use-wake'
import { type Route, toHash } from '../navigation/route'
import { Button } from '../ui/Button'
import { panel, refresh } from '../ui/glance-shapes'
import { Shape } from '../ui/Shape'
import { ShapeButton } from '../ui/ShapeButton'
import { Skeleton } from '../ui/Skeleton'
import { type Said, Toast, ToastContext } from '../ui/Toast'
import { Glance } from './Glance'
import { PopupMenu } from './PopupMenu'
import { PopupTrouble } from './PopupTrouble'
import { showInPanel } from './show-in-panel'
import '../edition/Masthead.css'
import './Popup.css'

/** A glance: the lead and as many whole headlines as fit. `first` is the one read that it is painted from. */
export function Popup({ first }: { first: Result<Edition | undefined> }) {
  const [said, say] = useState<Said>()
  return (
    <ToastContext.Provider value={{ say: (text, canUndo) => say({ text, canUndo }) }}>
      <Frame first={first} />
      {said && <Toast said={said} end={() => say(undefined)} />}
    </ToastContext.Provider>
  )
}

function Frame({ first }: { first: Result<Edition | undefined> }) {
  const live = useLiveQuery(editionQuery, 'current' as const, first.isOk ? first.value : undefined)
  const edition = live.state === 'ready' ? live.value : undefined
  const failure = live.state === 'failed' ? live.failure : first.isOk ? undefined : first.failure
  const settings = useReadSettings()
  const hasSingleKeys = settings?.hasSingleKeys ?? true
  const checkNow = useCheckNow()
  const markAllRead = useMarkAllRead('current')
  useAppearance(settings)
  useWake(live.state === 'ready' && !live.value)
  useRowKeys(edition?.rows ?? [], hasSingleKeys)
  useKeys({ r: checkNow, M: markAllRead, Escape: closePopup }, hasSingleKeys)
  const isEmpty = !edition || edition.rows.length === 0
  // A store that was emptied has the bundled edition again: only then is it asked what it held.
  const mayBeLost = isEmpty || edition.kind === 'bundled'
  return (
    <div class="surface popup">
      <Head edition={edition} checkNow={checkNow} />
      <main tabIndex={-1}>
        {mayBeLost && <PopupTrouble failure={failure} isBlank={isEmpty && edition !== undefined} />}
        {isEmpty ? failure || edition ? null : <Skeleton /> : <Glance edition={edition} open={open} />}
      </main>
      {edition && !isEmpty && <Foot edition={edition} markAllRead={markAllRead} />}
    </div>
  )
}

function Head({ edition, checkNow }: { edition?: Edition; checkNow(): boolean }) {
  return (
    <header class="masthead">
      <h1 class="visually-hidden">{t('tabs.front')}</h1>
      <div class="masthead__bar">
        <a
          class="wordmark"
          href={toHash({ view: 'front' })}
          aria-label={t('masthead.home')}
          onClick={(event) => open({ view: 'front' }, event)}
        >
          {t('extension.name')}
        </a>
        <StatusLine edition={edition} />
        <div class="toolbar">
          <ShapeButton label={t('masthead.check')} onClick={checkNow}>
            <Shape>{refresh()}</Shape>
          </ShapeButton>
          <PopupMenu show={showInPanel} />
        </div>
      </div>
      <div class="scotch" />
    </header>
  )
}

function open(route: Route, event: TargetedMouseEvent<HTMLAnchorElement>): void {
  event.preventDefault()
  showInPanel(route)
}

function closePopup(): boolean {
  window.close()
  return true
}

function Foot({ edition, markAllRead }: { edition: Edition; markAllRead(): boolean }) {
  const unread = edition.rows.filter((row) => !row.isRead).length
  if (edition.kind === 'bundled')
    return (
      <footer class="footer-bar">
        <p class="footer-bar__say">
          <b>{t('popup.came')}</b> {t('popup.counts')}
        </p>
        <Button look="primary" onClick={() => showInPanel({ view: 'catalogue' })}>
          {t('front.addSources')}
        </Button>
      </footer>
    )
  return (
    <footer class="footer-bar">
      <span>{t('popup.unread', [String(unread), String(edition.rows.length)])}</span>
      <span class="button-row">
        {unread > 0 && <Button onClick={markAllRead}>{t('more.markAllRead')}</Button>}
        <Button look="primary" onClick={() => showInPanel({ view: 'front' })}>
          <Shape size="sm" flips>
            {panel()}
          </Shape>
          {t('popup.openPanel')}
        </Button>
      </span>
    </footer>
  )
}
