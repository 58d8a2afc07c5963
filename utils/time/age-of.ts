/** How a list words the age of an entry: a count with its unit, `yesterday`, or the date. */
export interface Age {
  unit: 'now' | 'minutes' | 'hours' | 'yesterday' | 'date'
  /** Of minutes or hours, at least 1. */
  count?: number
}

const minute = 60_000
const hour = 60 * minute

/** Days since 1970 on the reader's own calendar. */
const localDay = (instant: number): number => {
  const date = new Date(instant)
  return Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / (24 * hour)
}

/**
 * The age of an instant, both in UTC milliseconds. Hours count through the reader's day and, past midnight, up to 12
 * hours back; an instant in the future is `now`.
 */
export function ageOf(instant: number, now: number): Age {
  const age = now - instant
  if (age < minute) return { unit: 'now' }
  if (age < hour) return { unit: 'minutes', count: Math.floor(age / minute) }
  const days = localDay(now) - localDay(instant)
  if (days === 0 || age < 12 * hour) return { unit: 'hours', count: Math.floor(age / hour) }
  return days === 1 ? { unit: 'yesterday' } : { unit: 'date' }
}
