import type { SavedRow } from '../../utils/store/queries/saved'

/** Saved rows of this week, of the rest of this month, or of a month before it. */
export interface SavedGroup {
  span: 'week' | 'month' | 'before'
  /** The first instant of the month that it is in. */
  monthAt: number
  rows: SavedRow[]
}

/** Rows, newest saved first, parted by the reader's own calendar. A week begins on Monday. */
export function savedGroups(rows: readonly SavedRow[], now: number): SavedGroup[] {
  const weekAt = startOfWeek(now)
  const groups: SavedGroup[] = []
  for (const row of rows) {
    const monthAt = startOfMonth(row.savedAt)
    const span = row.savedAt >= weekAt ? 'week' : monthAt === startOfMonth(now) ? 'month' : 'before'
    const last = groups.at(-1)
    if (last?.span === span && (span === 'week' || last.monthAt === monthAt)) last.rows.push(row)
    else groups.push({ span, monthAt, rows: [row] })
  }
  return groups
}

function startOfWeek(now: number): number {
  const day = new Date(now)
  day.setHours(0, 0, 0, 0)
  day.setDate(day.getDate() - ((day.getDay() + 6) % 7))
  return day.getTime()
}

function startOfMonth(instant: number): number {
  const day = new Date(instant)
  return new Date(day.getFullYear(), day.getMonth(), 1).getTime()
}
