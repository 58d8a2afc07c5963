import { t } from '../../utils/browser/messages'
import { ageOf } from '../../utils/time/age-of'

/** How long ago, in the reader's words. */
export function ageWords(instant: number, now: number): string {
  const age = ageOf(instant, now)
  if (age.unit === 'now') return t('age.now')
  if (age.unit === 'minutes') return t('age.minutes', [String(age.count)])
  if (age.unit === 'hours') return t('age.hours', [String(age.count)])
  if (age.unit === 'yesterday') return t('age.yesterday')
  return new Date(instant).toLocaleDateString(undefined, { day: 'numeric', month: 'short' })
}

/** The time of day in 24 hours, "14:05". Written by hand: a popup's first `Intl` formatter costs it 30 ms of its opening. */
export function clockTime(instant: number): string {
  const moment = new Date(instant)
  return [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':')
}
