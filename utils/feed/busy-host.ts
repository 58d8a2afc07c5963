import type { Failure } from '../model/failure'
import type { Feed } from '../model/source'
import { hostOf } from '../url/host-of'
import { isPrivateHost } from '../url/is-private-host'
import { jitter, usualInterval } from './wait-after-answer'

const day = 86_400_000

type Busy = Extract<Failure, { kind: 'http-status' }>

const asBusy = (failure: Failure | undefined): Busy | undefined =>
  failure?.kind === 'http-status' && (failure.status === 429 || failure.status === 503) ? failure : undefined

/**
 * The host that asks for a rest with a feed's failure: 429 and 503 are said for all that is on it. Only the first in a row
 * counts: one feed that always fails so would keep its host's others from ever being asked. On a private host a program
 * speaks for one feed.
 */
export function hostToSpare(
  { failure: before }: Pick<Feed, 'failure'>,
  failure: Failure,
): string | undefined {
  const busy = asBusy(failure)
  return busy && !asBusy(before) && !isPrivateHost(busy.host) ? busy.host : undefined
}

/**
 * The other feeds of a busy host as they wait now: as long as the server asks, or an hour, twice as long with each of the
 * host's feeds that was answered so; a day at most. Each a little longer by chance, so that they do not come together.
 */
export function sparedFeeds(
  busy: { feed: Feed; retryAfterMs?: number },
  feeds: readonly Feed[],
  now: number,
  random: () => number,
): Feed[] {
  const failure = asBusy(busy.feed.failure)
  if (!failure) return []
  const { host, status } = failure
  const others = feeds.filter(({ id, url }) => id !== busy.feed.id && hostOf(url) === host)
  const doublings = others.filter((one) => asBusy(one.failure)).length
  const waitMs = Math.min(busy.retryAfterMs ?? usualInterval * 2 ** doublings, day)
  return others.flatMap((feed) => {
    const nextCheckAt = Math.round(now + waitMs + jitter(waitMs, random) - 0.9 * waitMs)
    if (feed.nextCheckAt >= nextCheckAt) return []
    return { ...feed, nextCheckAt, reason: { kind: 'host-busy' as const, host, status, waitMs } }
  })
}
