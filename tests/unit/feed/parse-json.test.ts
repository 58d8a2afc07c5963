import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../utils/feed/parse-feed'
import { feedUrl, firstOf, read } from './feed-text'

const json = (item: object, feed: object = {}) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'The Daily', ...feed, items: [item] })

describe('JSON Feed', () => {
  test('is read with all that an entry says', () => {
    const item = {
      id: 17,
      url: '/a/1',
      title: 'Q&amp;A',
      summary: 'Short',
      content_html: '<a href="b">x</a>',
      date_published: '2026-03-03T10:00:00Z',
      authors: [{ name: 'Jane Doe' }, null],
      tags: ['World', '', 3],
      image: '/p.jpg',
      attachments: [{ url: '/a.mp3', mime_type: 'audio/mpeg', size_in_bytes: 5 }, {}],
    }
    const feed = read(json(item, { home_page_url: 'https://daily.example/', language: 'en' }))
    expect(feed).toMatchObject({
      format: 'json',
      title: 'The Daily',
      url: 'https://daily.example/',
      language: 'en',
    })
    expect(feed.entries).toMatchObject([
      {
        guid: '17',
        url: 'https://daily.example/a/1',
        title: 'Q&A',
        html: '<a href="https://daily.example/b">x</a>',
        authors: ['Jane Doe'],
        categories: ['World'],
        image: 'https://daily.example/p.jpg',
        enclosures: [{ url: 'https://daily.example/a.mp3', type: 'audio/mpeg', length: 5 }],
      },
    ])
  })

  test('shows the signs of a text as signs', () => {
    expect(firstOf(json({ id: '1', content_text: '1 < 2 & <b>' })).html).toBe('1 &lt; 2 &amp; &lt;b&gt;')
  })

  test('gives the authors of the feed to entries without any, in either version', () => {
    expect(firstOf(json({ id: '1' }, { author: { name: 'The desk' } })).authors).toEqual(['The desk'])
  })

  test('passes over what is of another kind than it should be', () => {
    const text = json({ title: ['x'], url: null, tags: 'one', authors: 'Jane', date_published: {}, id: '1' })
    expect(firstOf(text)).toMatchObject({ guid: '1', title: undefined, categories: ['one'] })
    expect(read(text.replace('[{', '[null, "x", {')).entries).toHaveLength(1)
  })

  test('fails as broken where it is cut off, and as no feed where it is other JSON', () => {
    const cut = json({ id: '1' }).slice(0, -4)
    expect(parseFeed(cut, feedUrl)).toMatchObject({ isOk: false, failure: { kind: 'broken-feed' } })
    for (const text of ['{"error": "no"}', '[1]', '{}'])
      expect(parseFeed(text, feedUrl)).toMatchObject({
        isOk: false,
        failure: { kind: 'not-a-feed', found: 'json' },
      })
    expect(parseFeed('{', feedUrl)).toMatchObject({ failure: { kind: 'not-a-feed', found: 'cut-off' } })
  })
})
