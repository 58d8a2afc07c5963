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

/** Everything that is saved, newest first. */
export function SavedView() {
  const answer = useLiveQuery(savedQuery, undefined)
  const now = useNow()
  const isOnline = useOnline()
  const title = useFocusTitle()
  const rows = answer.state === 'ready' ? answer.value : []
  useRowKeys(rows, useSettings().hasSingleKeys)
  return (
    <div class="one-column">
      <h1 class="visually-hidden" tabIndex={-1} ref={title}>
        {t('tabs.saved')}
      </h1>
      {answer.state === 'ready' && rows.length === 0 && (
        <Empty title={t('saved.empty.title')} text={t('saved.empty.text')} />
      )}
      <ol aria-label={t('tabs.saved')}>
        {rows.map((row) => (
          <Story key={row.entryId} row={row} now={now} isOnline={isOnline} hasActions />
        ))}
      </ol>
      {rows.length > 0 && (
        <footer class="end">
          <p>{t('saved.end', rows.length)}</p>
          <p>{t('saved.stay')}</p>
        </footer>
      )}
    </div>
  )
}
