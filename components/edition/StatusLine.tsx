import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import type { RefreshStatus } from '../../utils/model/status'
import { refreshStatusQuery } from '../../utils/store/queries/status'
import { useLiveQuery } from '../hooks/use-live-query'
import { useMeteredWait } from '../hooks/use-metered-wait'
import { useOnline } from '../hooks/use-online'
import { clockTime } from '../ui/age-words'
import { offline } from '../ui/glance-shapes'
import { Shape } from '../ui/Shape'

/** A running refresh that told nothing for this long was cut off. */
const silenceMs = 90_000

/** What the masthead says: what is fetched now, or which edition this is. */
export function StatusLine({ edition }: { edition?: Edition }) {
  const status = useLiveQuery(refreshStatusQuery, undefined)
  const isOnline = useOnline()
  const isWaiting = useMeteredWait(edition)
  const network = !isOnline ? 'offline' : isWaiting ? 'metered' : 'here'
  const words = statusWords(edition, status.state === 'ready' ? status.value : undefined, network)
  return (
    <p class="masthead__status" role="status" title={words}>
      {!isOnline && <Shape size="xs">{offline()}</Shape>}
      {words}
    </p>
  )
}

type Network = 'here' | 'offline' | 'metered'

function statusWords(edition: Edition | undefined, refresh: RefreshStatus | undefined, network: Network) {
  if (refresh?.isRunning && Date.now() - refresh.beatAt < silenceMs) return fetchingWords(refresh)
  const name = nameOf(edition)
  if (network === 'here') return name
  return network === 'offline' ? t('masthead.offline', [name]) : t('masthead.metered', [name])
}

function nameOf(edition: Edition | undefined): string {
  if (!edition) return t('masthead.first')
  return edition.setAt ? t('masthead.edition', [clockTime(edition.setAt)]) : t('bundled.name')
}

function fetchingWords(refresh: RefreshStatus): string {
  const { fetching, feedsDone, feedsTotal, articlesDone, articlesTotal } = refresh
  const isFeeds = feedsDone < feedsTotal
  const done = String(isFeeds ? feedsDone : articlesDone)
  const total = String(isFeeds ? feedsTotal : articlesTotal)
  const [first] = fetching
  if (!first) return t('masthead.fetching')
  return isFeeds ? t('masthead.feeds', [first, done, total]) : t('masthead.articles', [first, done, total])
}
