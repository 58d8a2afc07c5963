import { t } from '../../utils/browser/messages'
import type { Feed, FeedCheck } from '../../utils/model/source'
import { lastChecks } from './last-checks'
import './Health.css'

const small = { bar: 3, gap: 2, height: 14 }
const large = { bar: 6, gap: 3, height: 28 }

/** The last checks as bars: taller brought more, open ones failed. One image with a sentence for its name. */
export function Health({ feeds, isLarge }: { feeds: readonly Feed[]; isLarge?: boolean }) {
  const checks = lastChecks(feeds)
  const bad = checks.filter((check) => check.failure).length
  if (checks.length === 0) return <span />
  const { bar, gap, height } = isLarge ? large : small
  const draw = (isBad: boolean): string =>
    checks
      .map((check, at) => {
        if ((check.failure !== undefined) !== isBad) return ''
        const inset = isBad ? 0.625 : 0
        const tall = heightOf(check, height) - inset * 2
        const wide = bar - inset * 2
        return `M${at * (bar + gap) + inset} ${height - tall - inset}h${wide}v${tall}h${-wide}z`
      })
      .join('')
  const width = checks.length * (bar + gap) - gap
  return (
    <svg
      class={isLarge ? 'health health--lg' : 'health'}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={t('sources.health', checks.length, [String(checks.length), String(bad)])}
    >
      <path d={draw(false)} />
      {bad > 0 && <path class="bad" d={draw(true)} />}
    </svg>
  )
}

function heightOf({ fresh, failure }: FeedCheck, height: number): number {
  if (failure) return height
  return fresh === 0 ? 2 : height * Math.min(1, 0.3 + 0.1 * fresh)
}
