import type { TargetedMouseEvent } from 'preact'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { StoryRow } from '../../utils/model/edition'
import { useSave } from '../hooks/use-save'
import type { Route } from '../navigation/route'
import { IconButton } from '../ui/IconButton'
import { HeadlineLink } from './HeadlineLink'
import { routeOfAlso, routeOfRow } from './open-route'
import { RowMeta } from './RowMeta'

export interface RowProps {
  row: StoryRow
  now: number
  isOnline: boolean
  onOpen?(route: Route, event: TargetedMouseEvent<HTMLAnchorElement>): void
}

interface Props extends RowProps {
  isSecond?: boolean
  hasDeck?: boolean
  hasActions?: boolean
}

/** One story of a list. */
export function Story({ row, now, isOnline, onOpen, isSecond, hasDeck, hasActions }: Props) {
  const route = routeOfRow(row)
  const isUnread = row.source !== undefined && !row.isRead
  const marks = [
    'story',
    isSecond && 'is-second',
    row.isRead ? 'is-read' : isUnread && 'is-unread',
    !isOnline && !row.isHere && row.source && 'is-away',
  ]
  return (
    <li class={marks.filter(Boolean).join(' ')} data-row={row.entryId}>
      <h3 class="story__head">
        <HeadlineLink
          route={route}
          entryId={row.entryId}
          headline={row.headline}
          language={row.language}
          direction={row.direction}
          isUnread={isUnread}
          onOpen={onOpen && ((event) => onOpen(route, event))}
        />
      </h3>
      {hasDeck && row.deck && (
        <p class="story__deck" lang={row.language} dir={row.direction}>
          {row.deck}
        </p>
      )}
      {!row.source &&
        row.also.map((other) => (
          <p key={other.entryId} class="story__also">
            <HeadlineLink
              route={routeOfAlso(row, other.entryId)}
              entryId={other.entryId}
              headline={other.headline}
              language={row.language}
              direction={row.direction}
              onOpen={onOpen && ((event) => onOpen(routeOfAlso(row, other.entryId), event))}
            />
          </p>
        ))}
      <RowMeta row={row} now={now} isOnline={isOnline} />
      {hasActions && <RowActions row={row} />}
    </li>
  )
}

export function RowActions({ row }: { row: StoryRow }) {
  const save = useSave()
  const mark = () => send('markRead', { entryIds: row.entryIds, isRead: !row.isRead })
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
        onClick={mark}
      />
    </div>
  )
}
