import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { savedQuery } from '../../utils/store/queries/saved'
import { Story } from '../edition/Story'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNow } from '../hooks/use-now'
import { useOnline } from '../hooks/use-online'
import { useRowKeys } from '../hooks/use-row-keys'
import { useSettings } from '../hooks/use-settings'
import { Empty } from '../ui/Empty'
import { wordsOf } from '../ui/failure-words'
import { type SavedGroup, savedGroups } from './saved-groups'
import '../ui/Column.css'
import '../ui/EndMark.css'
import '../ui/Section.css'
import './SavedView.css'

/** Everything that is saved, newest first. */
export function SavedView() {
  const answer = useLiveQuery(savedQuery, undefined)
  const now = useNow()
  const isOnline = useOnline()
  const title = useFocusTitle()
  const rows = answer.state === 'ready' ? answer.value : []
  useRowKeys(rows, useSettings().hasSingleKeys)
  const list = useKeptFocus(rows.map((row) => row.entryId))
  const words = answer.state === 'failed' ? wordsOf(answer.failure) : undefined
  return (
    <div class="one-column saved" ref={list}>
      <h1 class="visually-hidden" tabIndex={-1} ref={title}>
        {t('tabs.saved')}
      </h1>
      {words && <Empty title={words.title} text={words.text} />}
      {answer.state === 'ready' && rows.length === 0 && (
        <Empty title={t('saved.empty.title')} text={t('saved.empty.text')} />
      )}
      {savedGroups(rows, now).map((group) => (
        <section key={`${group.span} ${group.monthAt}`} class="section">
          <h2 class="section__head">
            {groupName(group, now)} <small>{group.rows.length}</small>
          </h2>
          <ol>
            {group.rows.map((row) => (
              <Story key={row.entryId} row={row} now={now} isOnline={isOnline} hasActions />
            ))}
          </ol>
        </section>
      ))}
      {rows.length > 0 && (
        <footer class="end">
          <p>{t('saved.end', rows.length)}</p>
          <p>{t('saved.stay')}</p>
        </footer>
      )}
    </div>
  )
}

function groupName({ span, monthAt }: SavedGroup, now: number): string {
  if (span === 'week') return t('saved.thisWeek')
  const isThisYear = new Date(monthAt).getFullYear() === new Date(now).getFullYear()
  const month = new Date(monthAt).toLocaleDateString(undefined, {
    month: 'long',
    year: isThisYear ? undefined : 'numeric',
  })
  return span === 'month' ? t('saved.earlier', [month]) : month
}

/** When the row that has focus goes, because it was unsaved, focus goes to the one that takes its place. */
function useKeptFocus(ids: readonly string[]) {
  const list = useRef<HTMLDivElement>(null)
  const last = useRef<readonly string[]>([])
  const focused = useRef<string | undefined>(undefined)
  useEffect(() => {
    const keep = () => {
      const row = document.activeElement?.closest('[data-row]')?.getAttribute('data-row')
      if (row) focused.current = row
      else if (document.activeElement !== document.body) focused.current = undefined
    }
    document.addEventListener('focusin', keep)
    return () => document.removeEventListener('focusin', keep)
  }, [])
  useEffect(() => {
    const at = focused.current === undefined ? -1 : last.current.indexOf(focused.current)
    const isGone = at !== -1 && !ids.includes(focused.current!)
    last.current = ids
    if (!isGone || document.activeElement !== document.body) return
    const links = list.current?.querySelectorAll<HTMLElement>('[data-row] a[data-entry]')
    const next = links?.[Math.min(at, links.length - 1)] ?? list.current?.querySelector('h1')
    next?.focus({ preventScroll: true })
  }, [ids.join(' ')])
  return list
}
