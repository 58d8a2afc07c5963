import type { Feed, FeedCheck, Source } from '../../utils/model/source'

/** Half of the last checks, if they took so long, make a source a slow one. */
const slowMs = 5000
/** Fewer are chance. */
const fewest = 3
const most = 8
/** A reader who chose to check it this seldom has seen to it. */
const seldomMs = 3 * 3_600_000

export interface SlowChecks {
  /** How many were looked at. */
  of: number
  /** Half of them took this long or longer. */
  tookMs: number
}

/** The checks of a source's slowest feed, by those that were answered or ran into the time limit; undefined where none is slow. */
export function slowChecks(
  { checkEveryMs = 0 }: Pick<Source, 'checkEveryMs'>,
  feeds: readonly Pick<Feed, 'checks'>[],
): SlowChecks | undefined {
  if (checkEveryMs >= seldomMs) return undefined
  return feeds
    .flatMap(({ checks }) => medianOf(checks) ?? [])
    .filter(({ tookMs }) => tookMs >= slowMs)
    .sort((one, other) => other.tookMs - one.tookMs)[0]
}

function medianOf(checks: readonly FeedCheck[]): SlowChecks | undefined {
  const took = checks
    .filter(({ status, failure }) => status !== undefined || failure?.kind === 'timed-out')
    .flatMap(({ tookMs }) => tookMs ?? [])
    .slice(-most)
    .sort((one, other) => one - other)
  if (took.length < fewest) return undefined
  return { of: took.length, tookMs: took[Math.floor(took.length / 2)]! }
}
