import type { TargetedMouseEvent } from 'preact'
import { useEffect, useLayoutEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { Edition } from '../../utils/model/edition'
import type { Result } from '../../utils/model/result'
import { editionQuery } from '../../utils/store/queries/edition'
import { refreshStatusQuery } from '../../utils/store/queries/status'
import { Lead } from '../edition/Lead'
import { Story } from '../edition/Story'
import { statusWords } from '../edition/status-words'
import { useCheckNow } from '../edition/use-check-now'
import { useMarkAllRead } from '../edition/use-mark-all-read'
import { useKeys } from '../hooks/use-keys'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNow } from '../hooks/use-now'
import { useOnline } from '../hooks/use-online'
import { useReady } from '../hooks/use-ready'
import { useRowKeys } from '../hooks/use-row-keys'
import { useSettings } from '../hooks/use-settings'
import { type Route, toHash } from '../navigation/route'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { Note } from '../ui/Note'
import { Skeleton } from '../ui/Skeleton'
import { type Said, Toast, ToastContext } from '../ui/Toast'
import { PopupMenu } from './PopupMenu'
import { showInPanel } from './show-in-panel'

/** A glance: the lead and as many whole headlines as fit. `first` is the one read that it is painted from. */
export function Popup({ first }: { first: Result<Edition | undefined> }) {
  const [said, say] = useState<Said>()
  return (
    <ToastContext.Provider value={{ say: (text, canUndo) => say({ text, canUndo }) }}>
      <Glance first={first} />
      {said && <Toast said={said} end={() => say(undefined)} />}
    </ToastContext.Provider>
  )
}

function Glance({ first }: { first: Result<Edition | undefined> }) {
  const live = useLiveQuery(editionQuery, 'current' as const, first.isOk ? first.value : undefined)
  const edition = live.state === 'ready' ? live.value : undefined
  const failure = live.state === 'failed' ? live.failure : !first.isOk ? first.failure : undefined
  const checkNow = useCheckNow()
  const markAllRead = useMarkAllRead('current')
  useKeys({ r: checkNow, M: markAllRead, Escape: () => window.close() }, useSettings().hasSingleKeys)
  useEffect(() => {
    if (first.isOk && !first.value) void send('wake', {})
  }, [])
  const tightness = useWholeRows(edition)
  const words = failure && wordsOf(failure)
  return (
    <div class={`surface popup ${tightness}`}>
      <PopupHead edition={edition} checkNow={checkNow} />
      <main tabIndex={-1}>
        {words ? (
          <Note look="bad" title={words.title} text={words.text} />
        ) : edition ? (
          <Rows edition={edition} />
        ) : (
          <Skeleton />
        )}
      </main>
      {edition && <PopupFoot edition={edition} markAllRead={markAllRead} />}
    </div>
  )
}

function PopupHead({ edition, checkNow }: { edition?: Edition; checkNow(): boolean }) {
  const status = useLiveQuery(refreshStatusQuery, undefined)
  const words = statusWords(edition, status.state === 'ready' ? status.value : undefined, useOnline())
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
        <p class="masthead__status" role="status">
          {words}
        </p>
        <div class="toolbar">
          <IconButton icon="refresh" label={t('masthead.check')} onClick={checkNow} />
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

function Rows({ edition }: { edition: Edition }) {
  const now = useNow()
  const isOnline = useOnline()
  useReady()
  useRowKeys(edition.rows, useSettings().hasSingleKeys)
  const [lead, ...rest] = edition.rows
  if (!lead) return <Note title={t('front.blank.title')} text={t('front.blank.text')} />
  return (
    <>
      <Lead row={lead} now={now} isOnline={isOnline} isPopup onOpen={open} />
      <div class="popup__rule" />
      <ol class="glance" aria-label={t('popup.also')}>
        {rest.map((row) => (
          <Story key={row.storyId} row={{ ...row, also: [] }} now={now} isOnline={isOnline} onOpen={open} />
        ))}
      </ol>
    </>
  )
}

function PopupFoot({ edition, markAllRead }: { edition: Edition; markAllRead(): boolean }) {
  const unread = edition.rows.filter((row) => !row.isRead).length
  if (edition.kind === 'bundled')
    return (
      <footer class="footer-bar">
        <p class="footer-bar__say">
          <b>{t('popup.came')}</b>
          <br />
          {t('popup.counts')}
        </p>
        <Button look="primary" onClick={() => showInPanel({ view: 'add' })}>
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
          <Icon name="panel" size="sm" flips /> {t('popup.openPanel')}
        </Button>
      </span>
    </footer>
  )
}

const fewestRows = 5
/** How much the lead and the rows' padding can give way before there are fewer rows. */
const tightest = 2

/** Rows that do not fit whole are neither shown nor reachable. Before there are fewer than five, the rest gives way. */
function useWholeRows(edition: Edition | undefined): string {
  const [tightness, tighten] = useState(0)
  useLayoutEffect(() => {
    const measure = () => {
      const list = document.querySelector('.glance')
      if (!edition || !list) return
      const whole = hideCutRows(list)
      if (whole < Math.min(fewestRows, list.children.length)) tighten((now) => Math.min(now + 1, tightest))
    }
    measure()
    addEventListener('resize', measure)
    return () => removeEventListener('resize', measure)
  })
  return ['', 'is-tight', 'is-tight is-tightest'][tightness]!
}

/** Gives how many rows are whole. A row that is not goes to a second column, beyond the list's edge. */
function hideCutRows(list: Element): number {
  const { bottom, right } = list.getBoundingClientRect()
  let whole = 0
  for (const row of list.children) {
    const place = row.getBoundingClientRect()
    const fits = place.bottom <= bottom + 0.5 && place.left < right - 1
    row.toggleAttribute('inert', !fits)
    if (fits) whole += 1
  }
  return whole
}
