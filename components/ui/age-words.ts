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

export const clockTime = (instant: number): string =>
  new Date(instant).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', hour12: false })
