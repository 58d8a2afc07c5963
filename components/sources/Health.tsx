import { t } from '../../utils/browser/messages'
import type { Feed, FeedCheck } from '../../utils/model/source'
import { lastChecks } from './last-checks'
import './Health.css'

/** The last checks as bars: taller brought more, open ones failed. One image with a sentence for its name. */
export function Health({ feeds, isLarge }: { feeds: readonly Feed[]; isLarge?: boolean }) {
  const checks = lastChecks(feeds)
  const bad = checks.filter((check) => check.failure).length
  if (checks.length === 0) return <span />
  return (
    <span
      class={isLarge ? 'health health--lg' : 'health'}
      role="img"
      aria-label={t('sources.health', checks.length, [String(checks.length), String(bad)])}
    >
      {checks.map((check, index) => (
        <i key={index} class={check.failure ? 'bad' : check.fresh === 0 ? 'none' : ''} style={barOf(check)} />
      ))}
    </span>
  )
}

const barOf = ({ fresh, failure }: FeedCheck) =>
  failure || fresh === 0 ? {} : { blockSize: `${Math.min(100, 30 + 10 * fresh)}%` }
