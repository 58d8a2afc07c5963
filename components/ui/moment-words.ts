import { clockTime } from './age-words'

/** A moment, past or to come: the time alone where it is today, else with its day. */
export function momentWords(instant: number): string {
  const at = new Date(instant)
  if (at.toDateString() === new Date().toDateString()) return clockTime(instant)
  const day = at.toLocaleDateString(undefined, { day: 'numeric', month: 'short' })
  return `${day}, ${clockTime(instant)}`
}
