import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseFeed } from '../../../utils/feed/parse-feed'
import { atom, feedUrl, firstOf, read, rss } from './feed-text'

const titles = (text: string) => read(text).entries.map((entry) => entry.title)
const two = ['<title>One</title><link>/1</link>', '<title>Two</title><link>/2</link>'] as const
const whole = rss(...two)

describe('a broken feed', () => {
  test.each([
    ['a warning of the server before it', `<br />\n<b>Warning</b>: in <b>x.php</b><br>\n${whole}`],
    ['byte-order marks and NULs before it', `\ufeff\ufeff\0 ${whole}`],
    ['a script after it', `${whole}<script>if (a < b) {}</script>`],
    ['no closing tags of its own', whole.replace('</channel></rss>', '')],
    ['a stray closing tag', whole.replace('</item>', '</p></item></b>')],
    ['no closing tags of entries', whole.replaceAll('</item>', '')],
    ['no closing tags of fields', whole.replaceAll('</title>', '').replaceAll('</link>', '')],
    ['capitals', whole.replace(/<\/?(?:rss|channel|item|title|link)/g, (tag) => tag.toUpperCase())],
    [
      'HTML in a description that nobody escaped',
      whole.replaceAll('<link>', '<description><p>a<br>b & c</description><link>'),
    ],
    ['a doctype of HTML', whole.replace('<rss', '<!DOCTYPE html><rss')],
    [
      'its namespace as a default that nobody knows',
      whole.replace('<rss', '<rss xmlns="https://vocabulary.example/"'),
    ],
    [
      'a link to it in a comment',
      whole.replace('<item>', '<!-- <item><title>No</title></item> -- --><item>'),
    ],
  ])('is read in spite of %s', (_fault, text) => {
    expect(titles(text)).toEqual(['One', 'Two'])
  })

  test.each([
    ['AT&T and R&D', 'AT&T and R&D'],
    ['Bread &nbsp;&mdash; roses', 'Bread — roses'],
    ['&nobody; knows', '&nobody; knows'],
    ['5 < 6', '5 < 6'],
    ['<![CDATA[War & Peace]]> now', 'War & Peace now'],
    ['One\u0008 two', 'One two'],
    ['a<b>b</b>c', 'abc'],
  ])('keeps the title %j', (written, shown) => {
    expect(firstOf(rss(`<title>${written}</title>`)).title).toBe(shown)
  })

  test('gives what came before the connection broke, wherever it broke', () => {
    const end = whole.indexOf('</item>')
    for (let length = end; length < whole.length; length++)
      expect(titles(whole.slice(0, length))[0]).toBe('One')
  })

  test('reads addresses with bare ampersands and attributes without quotes', () => {
    const entry = firstOf(
      rss('<link>https://a.example/?a=1&b=2&copy=3</link><enclosure url=https://a.example/x.mp3>'),
    )
    expect(entry.url).toBe('https://a.example/?a=1&b=2&copy=3')
    expect(entry.enclosures).toEqual([{ url: 'https://a.example/x.mp3' }])
  })

  test('may declare entities, but not ones that grow', () => {
    const declared = `<!DOCTYPE rss [<!ENTITY firm "Example &amp; Sons">]>${rss('<title>&firm;</title>')}`
    expect(firstOf(declared).title).toBe('Example & Sons')
    const bomb = Array.from(
      { length: 20 },
      (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`,
    ).join('')
    const title =
      firstOf(`<!DOCTYPE rss [<!ENTITY e0 "ha">${bomb}]>${rss('<title>&e20;</title>')}`).title ?? ''
    expect(title.length).toBeLessThan(1000)
    const wide = `<!DOCTYPE rss [<!ENTITY a "${'ha'.repeat(5000)}">]>${rss(`<title>${'&a;'.repeat(5000)}</title>`)}`
    expect(firstOf(wide).title?.length).toBeLessThan(300_000)
  })

  test('does not hide an entry in the fields of another vocabulary', () => {
    expect(titles(rss('<x:list xmlns:x="urn:x"><item>inner</item></x:list><title>One</title>'))).toEqual([
      'One',
    ])
  })

  test('is nested a hundred thousand deep without harm', () => {
    const deep = '<div>'.repeat(100_000)
    expect(firstOf(rss(`<title>One</title><description>${deep}</description>`)).title).toBe('One')
    expect(firstOf(atom(`<title>One</title><content type="xhtml">${deep}</content>`)).title).toBe('One')
  })
})

describe('what is no feed', () => {
  test.each([
    ['', 'nothing'],
    [' \n', 'nothing'],
    ['<!DOCTYPE html><html><body><rss><channel><item/></channel></rss></body></html>', 'page'],
    ['<!doctype html><p>Just a moment', 'page'],
    ['<opml version="2.0"><body><outline xmlUrl="https://daily.example/feed"/></body></opml>', 'opml'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><title>One</title></svg>', 'picture'],
    ['\ufffdPNG\r\n', 'picture'],
    ['<urlset><url><loc>https://daily.example/</loc></url></urlset>', 'xml'],
    ['Not found', 'text'],
    ['<?xml version="1.0"?><catalogue><title>One</title></catalogue>', 'xml'],
    ['<b>Warning</b>: out of memory', 'page'],
    ['<!doctype html><title>Hotel</title><form><button>I accept the terms</button></form>', 'sign-in'],
    [
      `<html><body>${'<a href="/">on</a>'.repeat(30)}<input name="p" type="password"></body></html>`,
      'sign-in',
    ],
    [`<html><body><form role="search"></form>${'<a href="/">on</a>'.repeat(30)}</body></html>`, 'page'],
    ['<?xml ver', 'cut-off'],
    ['<?xml version="1.0"?>\n<rss vers', 'cut-off'],
    ['{"version":"1.0","entries":[{"ti', 'cut-off'],
    ['{"error":"not found"}', 'json'],
    ['[object Object]', 'text'],
  ])('is told apart: %j', (text, found) => {
    expect(parseFeed(text, feedUrl)).toEqual({
      isOk: false,
      failure: { kind: 'not-a-feed', host: 'daily.example', found },
    })
  })

  test('is a feed all the same where it has a title but no entries', () => {
    expect(read(rss()).entries).toEqual([])
  })

  test('is a broken feed where there is nothing but its root', () => {
    expect(parseFeed('<rss version="2.0">', feedUrl)).toMatchObject({ failure: { kind: 'broken-feed' } })
  })
})

describe('parseFeed', () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '<',
      '>',
      '"',
      "'",
      '&',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<?xml',
      '?>',
      '<!DOCTYPE [',
      '</',
      '/>',
    ),
    fc.constantFrom(
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link href="',
      '<description>',
    ),
    fc.constantFrom(
      '<feed xmlns="',
      '<entry>',
      '<content type="xhtml">',
      '<a:b xmlns:a="',
      ' xml:base="',
      '{"items":[',
    ),
  )

  test('never throws, and gives the same twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('')
        expect(parseFeed(text, feedUrl)).toEqual(parseFeed(text, feedUrl))
      }),
      { numRuns: 500 },
    )
  })

  test('never throws where a feed is damaged at any place', () => {
    const text = atom(
      '<title type="html">One</title><link href="/1"/><content type="xhtml"><p>x</p></content>',
    )
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(20), piece, (at, length, put) => {
        parseFeed(text.slice(0, at) + put + text.slice(at + length), feedUrl)
      }),
      { numRuns: 500 },
    )
  })
})
