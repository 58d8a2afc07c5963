import { t } from '../../utils/browser/messages'
import type { FeedCheck } from '../../utils/model/source'

/** The last checks as bars: taller brought more, open ones failed. One image with a sentence for its name. */
export function Health({ checks }: { checks: readonly FeedCheck[] }) {
  const bad = checks.filter((check) => check.failure).length
  const label = t('sources.health', [String(checks.length), String(bad)])
  return (
    <span class="health" role="img" aria-label={label}>
      {checks.map((check) => (
        <i
          key={check.at}
          class={check.failure ? 'bad' : check.fresh === 0 ? 'none' : ''}
          style={barOf(check)}
        />
      ))}
    </span>
  )
}

const barOf = ({ fresh, failure }: FeedCheck) =>
  failure || fresh === 0 ? {} : { blockSize: `${Math.min(100, 30 + 10 * fresh)}%` }
