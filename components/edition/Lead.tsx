import { Quoted } from '../ui/Quoted'
import { HeadlineLink } from './HeadlineLink'
import { routeOfRow } from './open-route'
import { BundledMeta, RowMeta } from './RowMeta'
import type { RowProps } from './StoryItem'

/** The story that leads a sheet. */
export function Lead({ row, now, isOnline, onOpen, isPopup, children }: RowProps & { isPopup?: boolean }) {
  const route = routeOfRow(row)
  const isUnread = row.source !== undefined && !row.isRead
  const marks = ['lead', isPopup && 'lead--popup', isUnread && 'is-unread']
  const meta = row.source ? <RowMeta row={row} now={now} isOnline={isOnline} /> : <BundledMeta />
  const deck = row.deck && !(isPopup && row.source) && (
    <p class="lead__deck">
      <Quoted language={row.language} direction={row.direction}>
        {row.deck}
      </Quoted>
    </p>
  )
  return (
    <article class={marks.filter(Boolean).join(' ')} data-row={row.entryId}>
      <h2 class="lead__head">
        <HeadlineLink
          route={route}
          entryId={row.entryId}
          headline={row.headline}
          language={row.language}
          direction={row.direction}
          isUnread={isUnread}
          onOpen={onOpen && ((event) => onOpen(route, event))}
        />
      </h2>
      {row.source ? deck : meta}
      {row.source ? meta : deck}
      {children}
    </article>
  )
}
