import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import type { EntryId } from '../../utils/model/ids'
import { useNow } from '../hooks/use-now'
import { useOnline } from '../hooks/use-online'
import { useRowKeys } from '../hooks/use-row-keys'
import { useSettings } from '../hooks/use-settings'
import { toHash } from '../navigation/route'
import { StatusLine } from './StatusLine'
import { StoryItem } from './StoryItem'
import './Masthead.css'

/** The sheet as a list beside the article that is being read. */
export function ReadingList({ edition, current }: { edition: Edition; current: EntryId }) {
  const now = useNow()
  const isOnline = useOnline()
  useRowKeys(edition.rows, useSettings().hasSingleKeys)
  return (
    <aside class="reading-list" aria-label={edition.kind === 'bundled' ? t('bundled.name') : t('tabs.front')}>
      <div class="masthead__bar">
        <a class="wordmark" href={toHash({ view: 'front' })} aria-label={t('masthead.home')}>
          {t('extension.name')}
        </a>
        <StatusLine edition={edition} />
      </div>
      <div class="scotch" />
      <ol>
        {edition.rows.map((row) => (
          <StoryItem
            key={row.storyId}
            row={row}
            now={now}
            isOnline={isOnline}
            isCurrent={row.entryIds.includes(current)}
          />
        ))}
      </ol>
    </aside>
  )
}
