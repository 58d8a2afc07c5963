import { useEffect, useState } from 'preact/hooks'
import type { Edition } from '../../utils/model/edition'

interface ShownEdition {
  shown?: Edition
  /** Stories of the newer edition that the shown one has not. */
  freshCount: number
  showFresh(): void
}

/**
 * Holds the edition that the reader looks at: marks change in place, but a newer edition waits behind a button, so that
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
  if (!latest || isSame || givesWay) return { shown: latest ?? held, freshCount: 0, showFresh() {} }
  const known = new Set(held.rows.map((row) => row.storyId))
  const marks = new Map(latest.rows.map((row) => [row.storyId, row]))
  const rows = held.rows.map((row) => {
    const { isRead, isSaved, isHere } = marks.get(row.storyId) ?? row
    return { ...row, isRead, isSaved, isHere }
  })
  return {
    shown: { ...held, rows },
    freshCount: latest.rows.filter((row) => !known.has(row.storyId)).length,
    showFresh: () => hold({ edition: latest }),
  }
}
