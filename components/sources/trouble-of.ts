import type { Failure } from '../../utils/model/failure'
import type { FollowedSource } from '../../utils/store/queries/sources'
import { type SlowChecks, slowChecks } from './slow-checks'

/** What of a source needs the reader. */
export type Trouble =
  /** Its permission was refused when it was to be followed. */
  | { kind: 'pending' }
  /** The same, and the site has been allowed since. */
  | { kind: 'to-look-at' }
  /** Its permission was taken back since. */
  | { kind: 'not-allowed'; host: string }
  | {
      kind: 'failing'
      failure: Failure
      failures: number
      /** Not set where it is not tried again by itself. */
      nextCheckAt: number | undefined
      url: string
    }
  | { kind: 'missing-sites'; sites: string[] }
  | ({ kind: 'slow' } & SlowChecks)

/** The worst of them; undefined where the source needs nothing. */
export function troubleOf({ source, feeds }: FollowedSource): Trouble | undefined {
  if (source.pendingAddress) return { kind: source.missingSites.length > 0 ? 'pending' : 'to-look-at' }
  const failing = feeds.find((feed) => feed.failure)
  if (failing?.failure) {
    const { failure, failures, url, goneAt } = failing
    const nextCheckAt = goneAt === undefined ? failing.nextCheckAt : undefined
    if (failure.kind === 'not-allowed') return { kind: 'not-allowed', host: failure.host }
    return { kind: 'failing', failure, failures, nextCheckAt, url }
  }
  if (source.missingSites.length > 0) return { kind: 'missing-sites', sites: source.missingSites }
  const slow = slowChecks(source, feeds)
  return slow && { kind: 'slow', ...slow }
}
