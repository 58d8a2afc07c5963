import { describe, expect, test } from 'vitest'
import { firstOf, read, rss } from './feed-text'

describe('RSS', () => {
  test('is read with all that an entry says', () => {
    const feed = read(
      rss(`<title>Harbour &amp;amp; sea</title><link>/a/1</link><guid isPermaLink="false">a-1</guid>
        <pubDate>Tue, 03 Mar 2026 10:20:30 GMT</pubDate><atom:updated>2026-03-04T00:00:00Z</atom:updated>
        <dc:creator>Jane Doe</dc:creator><category>World</category><category>World</category>
        <description>Short &lt;b&gt;words&lt;/b&gt;</description>
        <content:encoded><![CDATA[<p>The <a href="b">full</a> text</p>]]></content:encoded>
        <enclosure url="/a.mp3" type="audio/mpeg" length="123"/><media:thumbnail url="/t.jpg"/>`),
    )
    expect(feed).toMatchObject({
      format: 'rss',
      title: 'The Daily',
      url: 'https://daily.example/',
      description: 'All of it',
    })
    expect(feed.entries).toEqual([
      {
        guid: 'a-1',
        isPermalink: false,
        url: 'https://daily.example/a/1',
        title: 'Harbour & sea',
        summary: 'Short words',
        html: '<p>The <a href="https://daily.example/b">full</a> text</p>',
        authors: ['Jane Doe'],
        publishedAt: Date.UTC(2026, 2, 3, 10, 20, 30),
        updatedAt: Date.UTC(2026, 2, 4),
        categories: ['World'],
        enclosures: [{ url: 'https://daily.example/a.mp3', type: 'audio/mpeg', length: 123 }],
        image: 'https://daily.example/t.jpg',
        language: undefined,
      },
    ])
  })

  test('leaves out what an entry does not say', () => {
    expect(firstOf(rss('<title> </title><description/>'))).toEqual({
      isPermalink: false,
      authors: [],
      categories: [],
      enclosures: [],
    })
  })

  test('takes a guid for the address only where it may be one', () => {
    const guid = 'https://daily.example/g/1'
    expect(firstOf(rss(`<guid>${guid}</guid>`))).toMatchObject({ guid, url: guid, isPermalink: true })
    expect(firstOf(rss(`<guid isPermaLink="FALSE">${guid}</guid>`)).url).toBeUndefined()
    expect(firstOf(rss('<guid>post-17</guid>')).url).toBeUndefined()
  })

  test('takes no script for an address', () => {
    expect(firstOf(rss('<title>One</title><link>javascript:alert(1)</link>')).url).toBeUndefined()
  })

  test('takes its own title and link before those of other vocabularies, in whatever order', () => {
    const entry = firstOf(
      rss(`<media:title>Wrong</media:title><atom:link rel="self" href="https://wrong.example/"/>
        <title>Right</title><link>https://daily.example/right</link>
        <source url="https://wire.example/"><title>Wrong</title></source><x:title xmlns:x="urn:x">Wrong</x:title>`),
    )
    expect(entry).toMatchObject({ title: 'Right', url: 'https://daily.example/right' })
  })

  test('takes the picture of the feed for its icon, and its title for nothing', () => {
    const feed = read(rss().replace('<link>', '<image><title>Logo</title><url>/l.png</url></image><link>'))
    expect(feed).toMatchObject({ title: 'The Daily', icon: 'https://daily.example/l.png' })
  })

  test('names people without their addresses', () => {
    const people = ['jane@daily.example (Jane Doe)', 'Jane Doe &lt;jane@daily.example&gt;', 'Jane Doe']
    for (const person of people)
      expect(firstOf(rss(`<author>${person}</author>`)).authors).toEqual(['Jane Doe'])
    expect(firstOf(rss('<author>desk@daily.example</author>')).authors).toEqual([])
  })

  test('says how long it asks to be left alone', () => {
    expect(read(rss().replace('<link>', '<ttl>90</ttl><link>')).asks?.ttlMs).toBe(90 * 60_000)
    const asks = (words: string) => read(rss().replace('<link>', `${words}<link>`)).asks
    const sy = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"'
    expect(
      asks(`<sy:updatePeriod ${sy}>Daily</sy:updatePeriod><sy:updateFrequency ${sy}>4</sy:updateFrequency>`),
    ).toEqual({
      ttlMs: 6 * 3_600_000,
    })
    expect(asks('<ttl>soon</ttl><skipHours/><skipDays><day>Someday</day></skipDays>')).toBeUndefined()
  })

  test('says at which hours and on which days, counted from 0 or from 1', () => {
    const words =
      '<skipHours><hour>0</hour><hour> 3</hour><hour>24</hour><hour>x</hour></skipHours>' +
      '<skipDays><day>Saturday</day><day>sunday</day></skipDays>'
    expect(read(rss().replace('<link>', `${words}<link>`)).asks).toEqual({
      skipHours: [0, 3, 0],
      skipDays: [6, 0],
    })
  })

  test('takes the widest of several pictures, and a thumbnail where the content is a film', () => {
    const picture = (name: string, width: number) =>
      `<media:content medium="image" url="/${name}.jpg" width="${width}"/>`
    expect(firstOf(rss(picture('small', 100) + picture('large', 900))).image).toBe(
      'https://daily.example/large.jpg',
    )
    const film = '<media:content medium="video" url="/f.mp4"><media:thumbnail url="/t.jpg"/></media:content>'
    expect(firstOf(rss(film)).image).toBe('https://daily.example/t.jpg')
  })
})

describe('RDF', () => {
  test('has its entries beside the channel, known by rdf:about', () => {
    const feed =
      read(`<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
      xmlns:d="http://purl.org/dc/elements/1.1/"><channel r:about="https://daily.example/"><title>The Daily</title>
      <link>https://daily.example/</link><items><r:Seq><r:li resource="https://daily.example/a/1"/></r:Seq></items></channel>
      <item r:about="https://daily.example/a/1"><title>One</title><link>https://daily.example/a/1?from=rdf</link>
      <d:date>2026-03-03</d:date></item></r:RDF>`)
    expect(feed).toMatchObject({ format: 'rdf', title: 'The Daily' })
    expect(feed.entries).toMatchObject([
      {
        guid: 'https://daily.example/a/1',
        url: 'https://daily.example/a/1?from=rdf',
        publishedAt: Date.UTC(2026, 2, 3),
      },
    ])
  })
})
