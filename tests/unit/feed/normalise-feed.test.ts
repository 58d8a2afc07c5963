import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { normaliseFeed } from '../../../utils/feed/normalise-feed'
import type { ParsedEntry, ParsedFeed } from '../../../utils/feed/parsed-feed'
import type { FeedId, SourceId } from '../../../utils/model/ids'
import { read, rss } from './feed-text'

const seenAt = Date.UTC(2026, 10, 20)
const place = { feedId: 'feed' as FeedId, sourceId: 'source' as SourceId, seenAt }
const entriesOf = (...items: string[]) => normaliseFeed(read(rss(...items)), place).entries
const idsOf = (...items: string[]) => entriesOf(...items).map((entry) => entry.id)

describe('an entry as it is stored', () => {
  test('has the words of the feed, its place, and is alone in its story', () => {
    const [entry] = entriesOf(`<title>أخبار اليوم</title><link>https://daily.example/1</link>
      <pubDate>2026-11-01</pubDate><description>&lt;p&gt;Words&lt;/p&gt;</description><dc:creator>Jane</dc:creator>`)
    expect(entry).toEqual({
      id: expect.stringMatching(/^feed\.[0-9a-z]+$/),
      storyId: entry?.id,
      feedId: 'feed',
      sourceId: 'source',
      seenAt,
      sortAt: Date.UTC(2026, 10, 1),
      publishedAt: Date.UTC(2026, 10, 1),
      url: 'https://daily.example/1',
      title: 'أخبار اليوم',
      summary: 'Words',
      authors: ['Jane'],
      direction: 'rtl',
    })
  })

  test('has its text beside it, under its id, where the text is long enough to be an article', () => {
    const long = `<p>${'A word of the text. '.repeat(20)}</p>`
    const { entries, feedTexts } = normaliseFeed(
      read(
        rss(
          `<guid>1</guid><description><![CDATA[${long}]]></description>`,
          '<guid>2</guid><description>Too short.</description>',
        ),
      ),
      place,
    )
    expect(feedTexts).toEqual([{ entryId: entries[0]?.id, html: expect.stringContaining('A word') }])
  })

  test('is sorted by when it was seen where its date is missing or in the future', () => {
    expect(entriesOf('<title>One</title>')[0]).toMatchObject({ sortAt: seenAt })
    expect(entriesOf('<title>One</title>')[0]?.publishedAt).toBeUndefined()
    expect(entriesOf('<title>One</title><pubDate>2027-01-01</pubDate>')[0]).toMatchObject({ sortAt: seenAt })
  })

  test('takes the date of a change for its date where it has no other', () => {
    expect(entriesOf('<title>One</title><atom:updated>2026-11-01</atom:updated>')[0]).toMatchObject({
      publishedAt: Date.UTC(2026, 10, 1),
    })
  })

  test.each([
    [
      'its first words',
      `<description>${'Words of the day. '.repeat(20)}</description><link>https://a.example/1</link>`,
      /^Words of the day.*…$/,
    ],
    [
      'its address',
      '<link>https://www.daily.example/world/harbour/</link>',
      /^daily\.example\/world\/harbour$/,
    ],
    ['the address of its file', '<enclosure url="https://cdn.example/a.mp3"/>', /^cdn\.example\/a\.mp3$/],
    ['its guid', '<guid>post-17</guid>', /^post-17$/],
    ['its feed', '<description>&lt;hr&gt;</description>', /^The Daily$/],
  ])('without a title is named by %s', (_what, item, title) => {
    const [entry] = entriesOf(item)
    expect(entry?.title).toMatch(title)
    expect(entry?.title.length).toBeLessThanOrEqual(90)
  })

  test('is left out where it says nothing at all', () => {
    expect(
      entriesOf('', '<title>One</title>', '<pubDate>Mon, 02 Nov 2026 10:00:00 GMT</pubDate>'),
    ).toHaveLength(1)
  })

  test('has a summary of at most 600 characters', () => {
    const [entry] = entriesOf(`<title>One</title><description>${'word '.repeat(500)}</description>`)
    expect(entry?.summary?.length).toBeLessThanOrEqual(600)
  })
})

describe('the identity of an entry', () => {
  const link = (path: string) => `<link>https://daily.example/${path}</link>`

  test('outlives a new title, date, text and place in the feed where it has a guid', () => {
    const [before] = idsOf(`<guid>1</guid><title>One</title>${link('1')}`)
    const after = idsOf(
      '<guid>2</guid><title>Two</title>',
      `<guid>1</guid><title>One, corrected</title>${link('1-corrected')}`,
    )
    expect(after[1]).toBe(before)
  })

  test('outlives a move to https and new tracking parameters', () => {
    const [before] = idsOf('<guid>http://daily.example/1</guid><title>One</title>')
    expect(idsOf('<guid>https://www.daily.example/1</guid><title>One</title>')).toEqual([before])
    const [linked] = idsOf(`<title>One</title>${link('1?utm_source=a')}`)
    expect(idsOf(`<title>One</title>${link('1/?utm_source=b')}`)).toEqual([linked])
  })

  test('minds the fragment of a guid, which may be all that differs', () => {
    expect(
      new Set(idsOf(`<guid>https://a.example/log#1</guid>`, `<guid>https://a.example/log#2</guid>`)).size,
    ).toBe(2)
  })

  test('is the link where there is no guid, and title and date where there is no link', () => {
    const dated = '<title>One</title><pubDate>2026-11-01</pubDate>'
    expect(idsOf(`<title>One</title>${link('1')}`)).toEqual(idsOf(`<title>Other</title>${link('1')}`))
    expect(idsOf(dated)).toEqual(idsOf(`${dated}<description>new</description>`))
    expect(idsOf(dated)).not.toEqual(idsOf('<title>One</title><pubDate>2026-11-02</pubDate>'))
  })

  test('is not a guid that stands on everything, nor a link that does', () => {
    const constant = ['a', 'b', 'c'].map((name) => `<guid>0</guid><title>${name}</title>${link(name)}`)
    expect(new Set(idsOf(...constant)).size).toBe(3)
    const home = ['a', 'b', 'c'].map((name) => `<title>${name}</title>${link('')}`)
    expect(new Set(idsOf(...home)).size).toBe(3)
  })

  test('is kept by one entry of a feed, the newest of its versions', () => {
    const version = (day: number) =>
      `<guid>1</guid><title>Of day ${day}</title>${link('1')}<pubDate>2026-11-0${day}</pubDate>`
    expect(entriesOf(version(1), version(3), version(2)).map((entry) => entry.title)).toEqual(['Of day 3'])
  })

  const text = fc.option(fc.constantFrom('a', 'b', 'c', 'https://daily.example/1'), { nil: undefined })
  const parsedEntry: fc.Arbitrary<ParsedEntry> = fc.record({
    guid: text,
    url: fc.option(fc.constantFrom('https://a.example/1', 'https://a.example/2'), { nil: undefined }),
    title: text,
    summary: text,
    publishedAt: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
    isPermalink: fc.constant(false),
    authors: fc.constant([]),
    categories: fc.constant([]),
    enclosures: fc.constant([]),
  })

  test('is never shared in one feed, is the same at the next refresh, and every entry has a title', () => {
    fc.assert(
      fc.property(fc.array(parsedEntry), (entries) => {
        const feed: ParsedFeed = { format: 'rss', entries }
        const stored = normaliseFeed(feed, place).entries
        const ids = stored.map((entry) => entry.id)
        expect(new Set(ids).size).toBe(ids.length)
        expect(
          normaliseFeed(feed, { ...place, seenAt: seenAt + 1 }).entries.map((entry) => entry.id),
        ).toEqual(ids)
        expect(stored.every((entry) => entry.title !== '')).toBe(true)
      }),
    )
  })
})

describe('a feed of a whole archive', () => {
  test('is kept to its newest thousand, in its order, and says how many it is kept from', () => {
    const dated = (at: number) =>
      `<title>Number ${at}</title><guid>${at}</guid><pubDate>${new Date(seenAt - at * 60_000).toUTCString()}</pubDate>`
    const items = Array.from({ length: 1200 }, (_, at) => dated(1199 - at))
    const { entries, leftOut } = normaliseFeed(read(rss(...items)), place)
    expect(leftOut).toBe(200)
    expect(entries.map(({ title }) => title)).toEqual(
      Array.from({ length: 1000 }, (_, at) => `Number ${999 - at}`),
    )
  })

  test('without dates is kept to its first thousand', () => {
    const items = Array.from({ length: 1001 }, (_, at) => `<title>Number ${at}</title><guid>${at}</guid>`)
    const { entries, leftOut } = normaliseFeed(read(rss(...items)), place)
    expect([entries.length, entries.at(-1)?.title, leftOut]).toEqual([1000, 'Number 999', 1])
  })
})
