import type { TargetedMouseEvent } from 'preact'
import { useRef } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { Edition, StoryRow } from '../../utils/model/edition'
import { Lead } from '../edition/Lead'
import { StoryItem } from '../edition/StoryItem'
import { useNow } from '../hooks/use-now'
import { useOnline } from '../hooks/use-online'
import { useReady } from '../hooks/use-ready'
import type { Route } from '../navigation/route'
import { useWholeRows } from './use-whole-rows'

/** More than ever fit under the lead in a popup of 600 px. */
const mostRows = 12

interface Props {
  edition: Edition
  open(route: Route, event: TargetedMouseEvent<HTMLAnchorElement>): void
}

/** The lead, and each headline that fits whole. */
export function Glance({ edition, open }: Props) {
  const now = useNow()
  const isOnline = useOnline()
  const sheet = useRef<HTMLDivElement>(null)
  useReady()
  useWholeRows(sheet)
  const [lead, ...rest] = edition.rows as [StoryRow, ...StoryRow[]]
  return (
    <div class="glance-sheet" ref={sheet}>
      <Lead row={lead} now={now} isOnline={isOnline} isPopup onOpen={open} />
      <div class="popup__rule" />
      <ol class="glance" aria-label={edition.kind === 'bundled' ? t('bundled.headlines') : t('popup.also')}>
        {rest.slice(0, mostRows).map((row) => (
          <StoryItem
            key={row.storyId}
            row={{ ...row, also: [] }}
            now={now}
            isOnline={isOnline}
            onOpen={open}
          />
        ))}
      </ol>
    </div>
  )
}
