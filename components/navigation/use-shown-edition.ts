import { useEffect, useState } from 'preact/hooks'
import type { Edition } from '../../utils/model/edition'
import type { EntryId } from '../../utils/model/ids'
import { type Marks, marksQuery } from '../../utils/store/queries/marks'
import { useLiveQuery } from '../hooks/use-live-query'

interface ShownEdition {
  shown?: Edition
  /** Stories of the newer edition that the shown one has not. */
  freshCount: number
  showFresh(): void
}

/**
 * Holds the edition that the reader looks at: marks and the next check change in place, but a newer edition waits behind a button, so that
 * nothing moves under the eye. The bundled edition and an empty one give way at once.
 */
export function useShownEdition(latest: Edition | undefined): ShownEdition {
  const [setAt, hold] = useState<{ edition: Edition } | undefined>(latest && { edition: latest })
  const held = setAt?.edition
  const isSame = held === undefined || latest === undefined || held.setAt === latest.setAt
  const givesWay = held?.kind === 'bundled' || held?.rows.length === 0 || latest?.rows.length === 0
  useEffect(() => {
    if (latest && (isSame || givesWay)) hold({ edition: latest })
  }, [latest, isSame, givesWay])
  const gone = isSame || givesWay ? [] : entriesGone(held, latest)
  const goneMarks = useLiveQuery(marksQuery, gone)
  if (!latest || isSame || givesWay) return { shown: latest ?? held, freshCount: 0, showFresh() {} }
  const known = new Set(held.rows.map((row) => row.storyId))
  const marks = new Map<EntryId, Marks>(latest.rows.map((row) => [row.entryId, row]))
  if (goneMarks.state === 'ready')
    for (const [index, id] of gone.entries()) marks.set(id, goneMarks.value[index]!)
  const rows = held.rows.map((row) => {
    const { isRead, isSaved, isHere } = marks.get(row.entryId) ?? row
    return { ...row, isRead, isSaved, isHere }
  })
  return {
    shown: { ...held, rows, nextCheckAt: latest.nextCheckAt },
    freshCount: latest.rows.filter((row) => !known.has(row.storyId)).length,
    showFresh: () => hold({ edition: latest }),
  }
}

/** Leads that the newer edition does not carry: their marks are asked of the store, the others' stand in the edition. */
function entriesGone(held: Edition, latest: Edition): EntryId[] {
  const carried = new Set(latest.rows.map((row) => row.entryId))
  return held.rows.map((row) => row.entryId).filter((id) => !carried.has(id))
}
