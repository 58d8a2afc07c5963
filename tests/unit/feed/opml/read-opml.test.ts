import { describe, expect, test } from 'vitest'
import { decodeFeed } from '../../../../utils/feed/decode-feed'
import { readOpml } from '../../../../utils/feed/opml/read-opml'
import { deepestFolder } from '../../../../utils/model/folder'
import { rss } from '../feed-text'
import { feed, folder, opml, placesOf, read, refusedOf } from './opml-text'

const two = opml(folder('Local', feed('Harbour')), feed('Tides'))
const whole = ['Harbour: Local', 'Tides: ']

describe('a list of feeds', () => {
  test('says where each feed is, in nested folders and in several', () => {
    const text = opml(
      folder('Local', folder('Water', feed('Harbour')), feed('Council')),
      folder('All', feed('Harbour')),
      feed('Tides'),
      feed('Council'),
    )
    expect(placesOf(text)).toEqual(['Harbour: Local/Water, All', 'Council: Local', 'Tides: '])
    expect(read(text).folders).toEqual([['Local'], ['Local', 'Water'], ['All']])
    expect(read(text).lines).toHaveLength(5)
  })

  test.each([
    ['attributes in capitals', two.replaceAll('xmlUrl', 'XMLURL').replaceAll('text=', 'TEXT=')],
    ['attributes in small letters', two.replaceAll('xmlUrl', 'xmlurl')],
    ['elements in capitals', two.replaceAll('outline', 'OUTLINE').replaceAll('opml', 'OPML')],
    ['single quotes', two.replaceAll('"', "'")],
    ['a namespace', two.replace('<opml', '<opml xmlns="https://vocabulary.example/"')],
    ['a byte-order mark and blank lines before it', `\ufeff\n\n${two}`],
    ['no type', two.replaceAll(' type="rss"', '')],
    ['title in place of text', two.replaceAll(' text=', ' title=')],
    ['no head', two.replace(/<head>.*<\/head>/, '')],
    ['a feed in a comment', two.replace('<body>', `<body><!-- ${feed('Gone')} -->`)],
    ['closing tags', two.replaceAll('/>', '></outline>')],
    ['no end', two.slice(0, two.indexOf('</body>'))],
    ['no beginning', two.slice(two.indexOf('<body>'))],
    ['no root at all', two.slice(two.indexOf('<outline'), two.indexOf('</body>'))],
    ['a torn line', two.replace('<body>', '<body>\n<outline type="rss" text="Torn" tit\n')],
  ])('is read in spite of %s', (_fault, text) => {
    expect(placesOf(text)).toEqual(whole)
  })

  test.each([
    ['UTF-16', Uint8Array.from([0xff, 0xfe, ...two].flatMap((one) => utf16(one)))],
    ['a wrong label', new TextEncoder().encode(two.replace('UTF-8', 'ISO-8859-1'))],
    ['a label that nobody knows', new TextEncoder().encode(two.replace('UTF-8', 'utf8mb9'))],
  ])('is read from bytes in %s', (_encoding, bytes) => {
    expect(placesOf(decodeFeed(bytes))).toEqual(whole)
  })

  test('keeps names that are written with entities', () => {
    const text = opml(
      folder('R&amp;D &lt;all&gt;', feed('X', 'title="unused"').replace('"X"', '"Caf&#233;"')),
    )
    expect(placesOf(text)).toEqual(['Café: R&D <all>'])
  })

  test('takes the home page where it is one', () => {
    const homes = opml(feed('A', 'htmlUrl="https://a.example"'), feed('B', 'htmlUrl="tag:b.example,2024:x"'))
    expect(read(homes).feeds.map((one) => one.homeUrl)).toEqual(['https://a.example/', undefined])
  })

  test('leaves a feed without a name unnamed', () => {
    expect(read(opml('<outline xmlUrl="https://a.example/feed"/>')).feeds[0]?.title).toBeUndefined()
  })

  test('cuts folders that are nested deeper than a panel can show', () => {
    const deep = Array.from({ length: 40 }, (_, depth) => `f${depth}`)
    const text = opml(deep.reduceRight((inside, name) => folder(name, inside), feed('Well')))
    expect(read(text).feeds[0]?.folders).toEqual([deep.slice(0, deepestFolder)])
  })

  test('is read in linear time, however large and however torn', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => feed(`S${index}`))
    expect(read(opml(...many)).feeds).toHaveLength(10_000)
    expect(readOpml('<outline text="a" '.repeat(20_000)).isOk).toBe(false)
    expect(readOpml('<outline text="a">'.repeat(20_000)).isOk).toBe(false)
  })
})

const utf16 = (one: number | string): number[] => {
  const code = typeof one === 'number' ? one : one.charCodeAt(0)
  return typeof one === 'number' ? [code] : [code & 255, code >> 8]
}

describe('an address', () => {
  const addressOf = (written: string) =>
    read(opml(feed('Keep'), `<outline text="x" xmlUrl="${written}"/>`)).feeds[1]?.url

  test.each([
    [' https://a.example/feed \n', 'https://a.example/feed'],
    ['feed://a.example/feed', 'https://a.example/feed'],
    ['feed:http://a.example/feed', 'http://a.example/feed'],
    ['itpc://a.example/pod', 'https://a.example/pod'],
    ['pcast://https://a.example/pod', 'https://a.example/pod'],
    ['a.example/feed', 'https://a.example/feed'],
    ['//a.example/feed', 'https://a.example/feed'],
    ['https://a.example/?a=1&b=2&amp;copy=3', 'https://a.example/?a=1&b=2&copy=3'],
    ['https://a.example/two words', 'https://a.example/two%20words'],
    ['https://a.example:8443/feed', 'https://a.example:8443/feed'],
  ])('%j is %s', (written, url) => {
    expect(addressOf(written)).toBe(url)
  })

  test.each(['|~/make-feed.sh', 'exec:make-feed', 'list@mail.example', '/home/me/feed.xml', 'C:\\feed.xml'])(
    '%j is none, and its line says so',
    (written) => {
      const text = opml(feed('Keep'), `<outline text="x" xmlUrl="${written}"/>`)
      expect(refusedOf(text)).toEqual(['x: not-a-web-address'])
    },
  )
})

describe('what is no feed', () => {
  test('has a reason: a note, an empty folder, a search folder', () => {
    const search = '<outline type="vfolder" text="Unread"><outline type="rule" text="is unread"/></outline>'
    const text = opml(feed('Keep'), '<outline text="Read later"/>', search)
    expect(refusedOf(text)).toEqual([
      'Read later: outline-without-address',
      'Unread: outline-without-address',
    ])
    expect(read(text).folders).toEqual([])
  })

  test('is left out where it has no name either', () => {
    const settings = '<outline text="settings"><outline key="a" value="1"/></outline>'
    expect(refusedOf(opml(feed('Keep'), settings))).toEqual([])
    expect(read(opml(feed('Keep'), settings)).folders).toEqual([])
  })

  test('is a folder where it calls itself one', () => {
    expect(read(opml('<outline type="folder" text="Later"/>')).folders).toEqual([['Later']])
  })
})

describe('categories', () => {
  test('are folders where nothing is nested', () => {
    const text = opml(feed('A', 'category="/Local/Water,Boats"'), feed('B', 'category=""'))
    expect(placesOf(text)).toEqual(['A: Local/Water, Boats', 'B: '])
    expect(read(text).folders).toEqual([['Local'], ['Local', 'Water'], ['Boats']])
  })

  test('are none where a folder holds a feed', () => {
    expect(placesOf(opml(feed('A', 'category="Boats"'), folder('Local', feed('B'))))).toEqual([
      'A: ',
      'B: Local',
    ])
  })
})

describe('another file', () => {
  test.each([
    ['a feed', rss('<title>One</title>'), 'feed'],
    ['an empty feed', '<rss version="2.0"></rss>', 'feed'],
    ['a page', '<!doctype html><html><body><p>Sign in</p></body></html>', 'page'],
    ['JSON', '{"feeds": []}', 'json'],
    ['other XML', '<?xml version="1.0"?><bookmarks><bookmark/></bookmarks>', 'xml'],
    ['text', 'https://a.example/feed', 'text'],
    ['nothing', ' \n', 'nothing'],
  ])('is refused as what it is: %s', (_what, text, found) => {
    expect(readOpml(text)).toEqual({ isOk: false, failure: { kind: 'not-opml', found } })
  })

  test.each([
    ['no outline', opml()],
    ['notes alone', opml('<outline text="One"><outline text="Two"/></outline>')],
    ['no body', '<opml version="2.0"><head/></opml>'],
  ])('is refused where it is OPML with %s', (_what, text) => {
    expect(readOpml(text)).toEqual({ isOk: false, failure: { kind: 'opml-without-feeds' } })
  })
})
