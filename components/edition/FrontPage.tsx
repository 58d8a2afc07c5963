import { useState } from 'preact/hooks'
import type { Edition } from '../../utils/model/edition'
import { useOnline } from '../hooks/use-online'
import { useReady } from '../hooks/use-ready'
import { useRowKeys } from '../hooks/use-row-keys'
import { useSettings } from '../hooks/use-settings'
import { AllRead, BlankSheet } from './EmptySheet'
import { FrontNotes } from './FrontNotes'
import { Sheet } from './Sheet'
import { SheetEnd } from './SheetEnd'
import './FrontPage.css'

/** An edition as a sheet: notes, lead, list, end. */
export function FrontPage({ edition }: { edition: Edition }) {
  const isOnline = useOnline()
  const { isHidden, reveal } = useHiddenRead(edition)
  useRowKeys(isHidden ? [] : edition.rows, useSettings().hasSingleKeys)
  useReady()
  if (edition.rows.length === 0) return <BlankSheet />
  return (
    <>
      <FrontNotes edition={edition} isOnline={isOnline} />
      {isHidden ? (
        <AllRead edition={edition} reveal={reveal} />
      ) : (
        <>
          <Sheet edition={edition} isOnline={isOnline} />
          <SheetEnd edition={edition} />
        </>
      )}
    </>
  )
}

/** The edition whose read stories were asked for: they stay in sight while this page lives. */
let revealedAt: number | undefined

/**
 * Whether all of the sheet was read when it was opened. Marking the last story read moves nothing: the sheet stays as
 * it is until it is opened again.
 */
function useHiddenRead(edition: Edition) {
  const isAllRead = edition.kind === 'refreshed' && edition.rows.every((row) => row.isRead)
  const [openedRead, setOpenedRead] = useState(isAllRead && revealedAt !== edition.setAt)
  const reveal = () => {
    revealedAt = edition.setAt
    setOpenedRead(false)
  }
  return { isHidden: openedRead && isAllRead, reveal }
}
