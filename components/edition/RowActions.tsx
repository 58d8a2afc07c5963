import { t } from '../../utils/browser/messages'
import type { StoryRow } from '../../utils/model/edition'
import { useMark } from '../hooks/use-mark'
import { useSave } from '../hooks/use-save'
import { IconButton } from '../ui/IconButton'

/** What can be done with a row without opening it: on hover, and with focus inside. */
export function RowActions({ row }: { row: StoryRow }) {
  const save = useSave()
  const mark = useMark()
  return (
    <div class="story__actions">
      <IconButton
        icon={row.isSaved ? 'bookmarked' : 'bookmark'}
        label={row.isSaved ? t('story.unsave') : t('story.save')}
        aria-pressed={row.isSaved}
        onClick={() => save(row)}
      />
      <IconButton
        icon="check"
        label={row.isRead ? t('story.markUnread') : t('story.markRead')}
        aria-pressed={row.isRead}
        onClick={() => mark(row)}
      />
    </div>
  )
}
