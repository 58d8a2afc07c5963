import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { traceOf, underKnownIds } from '../../../utils/feed/known-as'
import { normaliseFeed } from '../../../utils/feed/normalise-feed'
import type { Entry } from '../../../utils/model/entry'
import type { EntryId, FeedId, SourceId } from '../../../utils/model/ids'
import type { FeedAnswer } from '../../../utils/model/source'
import { read, rss } from './feed-text'

const feedId = 'f' as FeedId
const day = 86_400_000
const start = Date.UTC(2026, 4, 1)

/** An article, as its publisher has it. */
interface Article {
  at: number
  title: string
  /** How often its guid was changed. */
  guids: number
}

/** How a publisher's program writes its feed at the moment. */
interface Habit {
  host: string
  hasGuid: boolean
  hasDate: boolean
  tracking: string
}

function itemOf({ at, title, guids }: Article, { host, hasGuid, hasDate, tracking }: Habit): string {
  const guid = hasGuid ? `<guid isPermaLink="false">${guids}-${at}</guid>` : ''
  const date = hasDate ? `<pubDate>${new Date(start + at * day).toUTCString()}</pubDate>` : ''
  return `<title>${title}</title><link>${host}/news/${at}${tracking}</link>${guid}${date}`
}

/** What a reader of one feed has after some refreshes, by the functions that a refresh calls. */
function createReader() {
  let last: FeedAnswer | undefined
  let refreshes = 0
  const known = new Map<EntryId, Entry>()
  return {
    known,
    refresh(articles: readonly Article[], habit: Habit): EntryId[] {
      const place = { feedId, sourceId: 's' as SourceId, seenAt: start + 300 * day + refreshes++ }
      const parsed = read(rss(...articles.map((article) => itemOf(article, habit))))
      const normal = normaliseFeed(parsed, place)
      const { entries } = underKnownIds(last, normal.entries, normal.feedTexts)
      last = { feedId, entryIds: entries.map(({ id }) => id), traces: entries.map(traceOf) }
      for (const entry of entries) known.set(entry.id, entry)
      return last.entryIds
    },
  }
}

const plain: Habit = { host: 'https://daily.example', hasGuid: true, hasDate: true, tracking: '' }
const articlesOf = (count: number): Article[] =>
  Array.from({ length: count }, (_, at) => ({ at, title: `The story of day ${at}`, guids: 0 }))

/** What may happen to a feed between two refreshes without a single new article. */
const changes: ((articles: Article[], habit: Habit) => { articles: Article[]; habit: Habit })[] = [
  (articles, habit) => ({ articles: articles.toReversed(), habit }),
  (articles, habit) => ({ articles: articles.map((one) => ({ ...one, guids: one.guids + 1 })), habit }),
  (articles, habit) => ({ articles, habit: { ...habit, host: habit.host.replace(/^https?:/, 'http:') } }),
  (articles, habit) => ({ articles, habit: { ...habit, host: 'https://www.daily.example' } }),
  (articles, habit) => ({ articles, habit: { ...habit, host: 'https://news.weekly.example' } }),
  (articles, habit) => ({ articles, habit: { ...habit, tracking: '?utm_source=rss&amp;fbclid=1' } }),
  (articles, habit) => ({ articles, habit: { ...habit, hasGuid: !habit.hasGuid } }),
  (articles, habit) => ({
    articles: articles.map((one) => (one.at === 1 ? { ...one, title: `${one.title}, corrected` } : one)),
    habit: { ...habit, hasGuid: true },
  }),
]

describe('the identity of entries', () => {
  test('outlives new guids, hosts, schemes, tracking and orders, one after the other', () => {
    const steps = fc.array(fc.constantFrom(...changes), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (some, count) => {
        const reader = createReader()
        let state = { articles: articlesOf(count), habit: plain }
        const first = new Set(reader.refresh(state.articles, state.habit))
        for (const change of some) {
          state = change(state.articles, state.habit)
          expect(new Set(reader.refresh(state.articles, state.habit))).toEqual(first)
        }
        expect(reader.known.size).toBe(count)
      }),
      { numRuns: 150 },
    )
  })

  test('tells new articles from known ones while old ones leave and all guids are new', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 8 }), (fresh) => {
        const reader = createReader()
        let newest = 10
        let guids = 0
        const window = () =>
          articlesOf(newest)
            .slice(-10)
            .map((one) => ({ ...one, guids }))
        reader.refresh(window(), plain)
        for (const count of fresh) {
          newest += count
          guids++
          reader.refresh(window(), plain)
          expect(reader.known.size).toBe(newest)
        }
      }),
      { numRuns: 60 },
    )
  })

  test('is not lost with a title where a whole feed has new guids', () => {
    const reader = createReader()
    const first = reader.refresh(articlesOf(8), plain)
    const renamed = articlesOf(8).map((one) => ({
      ...one,
      guids: 1,
      title: one.at < 2 ? `Now: ${one.at}` : one.title,
    }))
    expect(reader.refresh(renamed, { ...plain, hasDate: true })).toEqual(first)
  })

  test('is new where a page of the day says something else under its old address', () => {
    const reader = createReader()
    const page = { at: 1, title: 'Rain in the north', guids: 1 }
    reader.refresh([page], { ...plain, hasDate: false })
    reader.refresh([{ ...page, title: 'Sun in the south', guids: 2 }], { ...plain, hasDate: false })
    expect(reader.known.size).toBe(2)
  })

  test('is each one’s own where several share a link or a title', () => {
    const live = (guids: number[]): Article[] => guids.map((guid) => ({ at: 7, title: 'Live', guids: guid }))
    const reader = createReader()
    reader.refresh(live([1, 2, 3]), plain)
    reader.refresh(live([2, 3, 4]), plain)
    expect(reader.known.size).toBe(4)
  })
})
