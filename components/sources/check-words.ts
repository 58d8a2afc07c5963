import { t } from '../../utils/browser/messages'
import type { CheckReason, FeedCheck } from '../../utils/model/source'
import { wordsOf } from '../ui/failure-words'

const minuteMs = 60_000

/** What came of a check. */
export function resultWords({ failure, fresh, isSame, isEmpty, leftOut, status }: FeedCheck): string {
  if (failure) return wordsOf(failure).title
  if (isEmpty) return t('source.emptied')
  const words = status === 304 || isSame ? t('source.unchanged') : t('source.fresh', fresh)
  return leftOut ? `${words}, ${t('source.leftOut', [leftOut.toLocaleString()])}` : words
}

/** Why a feed is checked when it is. */
export function reasonWords(reason: CheckReason): string {
  if (reason.kind === 'rhythm') {
    const { entriesPerWeek, waitMs } = reason
    if (entriesPerWeek < 1) return t('source.why.rare', [waitWords(waitMs)])
    return t('source.why.rhythm', entriesPerWeek, [entriesPerWeek.toLocaleString(), waitWords(waitMs)])
  }
  if (reason.kind === 'host-busy')
    return t('source.why.hostBusy', [reason.host, String(reason.status), waitWords(reason.waitMs)])
  if (reason.kind === 'missing')
    return t('source.why.missing', [reason.tries.toLocaleString(), waitWords(reason.forMs)])
  const words = {
    usual: () => t('source.why.usual'),
    chosen: (waitMs: number) => t('source.why.chosen', [waitWords(waitMs)]),
    asked: (waitMs: number) => t('source.why.asked', [waitWords(waitMs)]),
    skips: () => t('source.why.skips'),
    'retry-after': (waitMs: number) => t('source.why.retryAfter', [waitWords(waitMs)]),
    failing: () => t('source.why.failing'),
    gone: () => t('source.why.gone'),
    ours: () => t('source.why.ours'),
  }
  return words[reason.kind]('waitMs' in reason ? reason.waitMs : 0)
}

function waitWords(waitMs: number): string {
  const minutes = Math.max(1, Math.round(waitMs / minuteMs))
  if (minutes < 90) return t('wait.minutes', minutes)
  const hours = Math.round(minutes / 60)
  return hours < 48 ? t('wait.hours', hours) : t('wait.days', Math.round(hours / 24))
}
