import type { ComponentChildren, TargetedMouseEvent } from 'preact'
import type { StoryRow } from '../../utils/model/edition'
import type { Route } from '../navigation/route'
import { Quoted } from '../ui/Quoted'
import { HeadlineLink } from './HeadlineLink'
import { routeOfAlso, routeOfRow } from './open-route'
import { RowMeta } from './RowMeta'
import './Story.css'

export interface RowProps {
  row: StoryRow
  now: number
  isOnline: boolean
  onOpen?(route: Route, event: TargetedMouseEvent<HTMLAnchorElement>): void
  /** Under its words, such as its actions. */
  children?: ComponentChildren
}

export interface StoryProps extends RowProps {
  isSecond?: boolean
  hasDeck?: boolean
  /** It is the one being read beside the list. */
  isCurrent?: boolean
}

/** One story of a list. */
export function StoryItem({
  row,
  now,
  isOnline,
  onOpen,
  isSecond,
  hasDeck,
  isCurrent,
  children,
}: StoryProps) {
  const route = routeOfRow(row)
  const isUnread = row.source !== undefined && !row.isRead
  const marks = [
    'story',
    isSecond && 'is-second',
    row.isRead ? 'is-read' : isUnread && 'is-unread',
    !isOnline && !row.isHere && row.source && 'is-away',
    isCurrent && 'is-current',
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
          isCurrent={isCurrent}
          onOpen={onOpen && ((event) => onOpen(route, event))}
        />
      </h3>
      {hasDeck && row.deck && (
        <p class="story__deck">
          <Quoted language={row.language} direction={row.direction}>
            {row.deck}
          </Quoted>
        </p>
      )}
      {!row.source &&
        row.also.map((other) => (
          <p key={other.entryId} class="story__also">
            <HeadlineLink
              route={routeOfAlso(row, other.entryId)}
              entryId={other.entryId}
              headline={other.headline}
              language={other.language ?? row.language}
              direction={other.direction ?? row.direction}
              onOpen={onOpen && ((event) => onOpen(routeOfAlso(row, other.entryId), event))}
            />
          </p>
        ))}
      <RowMeta row={row} now={now} isOnline={isOnline} />
      {children}
    </li>
  )
}
