import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import type { RefreshStatus } from '../../utils/model/status'
import { clockTime } from '../ui/age-words'

/** A running refresh that told nothing for this long was cut off. */
const silenceMs = 90_000

/** What the masthead says: what is fetched now, or which edition this is. */
export function statusWords(
  edition: Edition | undefined,
  refresh: RefreshStatus | undefined,
  isOnline: boolean,
): string {
  if (refresh?.isRunning && Date.now() - refresh.beatAt < silenceMs) return fetchingWords(refresh)
  const name = edition?.setAt ? t('masthead.edition', [clockTime(edition.setAt)]) : t('bundled.name')
  return isOnline ? name : t('masthead.offline', [name])
}

function fetchingWords({
  fetching,
  feedsDone,
  feedsTotal,
  articlesDone,
  articlesTotal,
}: RefreshStatus): string {
  const isFeeds = feedsDone < feedsTotal
  const done = String(isFeeds ? feedsDone : articlesDone)
  const total = String(isFeeds ? feedsTotal : articlesTotal)
  const [first] = fetching
  if (!first) return t('masthead.fetching')
  return isFeeds ? t('masthead.feeds', [first, done, total]) : t('masthead.articles', [first, done, total])
}
