import { t } from '../../utils/browser/messages'
import { wordsOf } from '../ui/failure-words'
import { hostOfSite } from './host-of-site'
import type { Trouble } from './trouble-of'

/** What kind of trouble it is, in a word or two: the list is filtered by it too. */
export function flagWords(trouble: Trouble): string {
  switch (trouble.kind) {
    case 'failing':
      return t('sources.failedChecks', trouble.failures)
    case 'missing-sites':
      return t('sources.notWhole')
    case 'slow':
      return t('sources.slow')
    case 'to-look-at':
      return t('sources.allowedNow')
    default:
      return t('sources.needsPermission')
  }
}

/** Its cause, with the host or the figure. `site`: the source's own. */
export function causeWords(trouble: Trouble, site: string): string {
  switch (trouble.kind) {
    case 'failing':
      return `${wordsOf(trouble.failure).title}.`
    case 'missing-sites':
      return t('sources.missingSites', [hostsWords(trouble.sites)])
    case 'slow':
      return t('sources.slowChecks', [String(trouble.of), secondsWords(trouble.tookMs)])
    case 'not-allowed':
      return t('sources.refused', [trouble.host])
    case 'to-look-at':
      return t('sources.toLookAt', [hostOfSite(site)])
    case 'pending':
      return t('sources.refused', [hostOfSite(site)])
  }
}

/** Hosts of match patterns, as a list that is read. */
export const hostsWords = (sites: readonly string[]): string =>
  new Intl.ListFormat(undefined).format(sites.map(hostOfSite))

/** Seconds with one digit after the point, and never none. */
export const secondsWords = (milliseconds: number): string =>
  Math.max(0.1, milliseconds / 1000).toLocaleString(undefined, {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
