import type { CheckOutcome } from '../feed/check-outcome'
import type { Entry } from '../model/entry'
import type { Feed, FeedAnswer } from '../model/source'
import { isMostlyNew, isRemade } from '../page/is-remade'
import type { WriteTransaction } from '../store/write'
import { normaliseTitle } from '../text/normalise-title'
import { hostOf } from '../url/host-of'
import type { CheckedFeed } from './check-feed'

interface Brought {
  checked: CheckedFeed
  current: Feed
  fresh: Entry[]
  /** What the page holds now. */
  entries: readonly Entry[]
}

/**
 * Of a page, what is new on it. Its last answer's headlines are not, also those that never became entries: when a page
 * was made anew none of them does, and the check fails as `page-remade`, once.
 */
export async function heedRemaking(
  read: WriteTransaction,
  { checked: { outcome }, current, fresh, entries }: Brought,
  last: FeedAnswer,
): Promise<{ fresh: Entry[]; outcome: CheckOutcome }> {
  const passed = new Set(last.entryIds)
  const news = fresh.filter(({ id }) => !passed.has(id))
  const known = entries.length - news.length
  const { makeUp, answeredAt, checkedAt } = current
  if (outcome.kind !== 'fetched' || !outcome.makeUp || !makeUp) return { outcome, fresh: news }
  if (!isMostlyNew(known, entries.length, passed.size)) return { outcome, fresh: news }
  const stored = await Promise.all(last.entryIds.map((id) => read.objectStore('entries').get(id)))
  const titles = new Set(stored.flatMap((entry) => (entry ? [normaliseTitle(entry.title)] : [])))
  const seenAt = entries[0]?.seenAt ?? 0
  const before = { makeUp, titles, ageMs: seenAt - (answeredAt ?? checkedAt ?? seenAt) }
  const now = { makeUp: outcome.makeUp, titles: news.map(({ title }) => normaliseTitle(title)) }
  if (!isRemade(before, now)) return { outcome, fresh: news }
  const failure = { kind: 'page-remade', host: hostOf(current.url), count: news.length } as const
  return { fresh: [], outcome: { kind: 'failed', failure, cost: outcome.cost, makeUp: outcome.makeUp } }
}
