import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { storiesQuery } from '../../utils/store/queries/stories'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNow } from '../hooks/use-now'
import { useOnline } from '../hooks/use-online'
import { useRowKeys } from '../hooks/use-row-keys'
import { useSettings } from '../hooks/use-settings'
import { Button } from '../ui/Button'
import { ViewBar } from '../ui/ViewBar'
import { Story } from './Story'
import '../ui/EndMark.css'
import '../ui/ViewTitle.css'

const page = 60

/** Every story on this device, newest first. */
export function AllStories() {
  const [limit, setLimit] = useState(page)
  const [held, hold] = useState<(typeof answer & { state: 'ready' })['value'] | undefined>()
  const answer = useLiveQuery(storiesQuery, limit)
  if (answer.state === 'ready' && answer.value !== held) hold(answer.value)
  const now = useNow()
  const isOnline = useOnline()
  const title = useFocusTitle()
  const rows = held?.rows ?? []
  useRowKeys(rows, useSettings().hasSingleKeys)
  return (
    <>
      <ViewBar title={t('tabs.front')} />
      <main>
        <div class="view-title">
          <h1 tabIndex={-1} ref={title}>
            {t('front.all.title')}
          </h1>
          <p>{t('front.all.count', held?.storyCount ?? 0)}</p>
        </div>
        <h2 class="visually-hidden">{t('bundled.headlines')}</h2>
        <ol>
          {rows.map((row) => (
            <Story key={row.storyId} row={row} now={now} isOnline={isOnline} hasActions />
          ))}
        </ol>
        {held && held.storyCount > rows.length && (
          <div class="end">
            <Button onClick={() => setLimit(limit + page)}>{t('front.all.more')}</Button>
          </div>
        )}
      </main>
    </>
  )
}
