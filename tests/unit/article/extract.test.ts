import { describe, expect, test } from 'vitest'
import { blocksToText } from '../../../utils/article/blocks-to-text'
import { extract, extractFragment } from '../../../utils/article/extract'
import { maxCharacters, parseHtml } from '../../../utils/article/parse-html'
import { dateIn } from '../../../utils/article/shown-date'
import { address } from './page'

const sentence =
  'The old bridge over the Aller will be closed for repairs until the spring, the council said on Monday. '
const body = Array.from({ length: 6 }, (_, at) => `<p>${at}. ${sentence.repeat(3)}</p>`).join('')
const ld = (node: object) => `<script type="application/ld+json">${JSON.stringify(node)}</script>`

function articleOf(head: string, before = '', url = address) {
  const html = `<!doctype html><html lang="en-GB"><head>${head}</head><body><nav><a href=/>Home</a></nav>
    <article>${before}${body}</article><footer>Imprint</footer></body></html>`
  return extract(parseHtml(html, url))
}

describe('the body', () => {
  test('is the article, without what is around it', () => {
    const article = articleOf(
      '<title>Bridge closed until spring</title>',
      '<h1>Bridge closed until spring</h1>',
    )
    const words = blocksToText(article!.blocks)
    expect(words).toContain('5. The old bridge')
    expect(words).not.toMatch(/Imprint|Home|^Bridge closed/)
    expect(article).toMatchObject({
      title: 'Bridge closed until spring',
      language: 'en-GB',
      direction: 'ltr',
    })
  })

  test('comes through markup before and outside the body', () => {
    const html = `<p>stray<html><body><body class=x><article>${body}</article></body></html><div>late</div>`
    expect(extract(parseHtml(html, address))?.wordCount).toBeGreaterThan(100)
  })

  test('has the picture that the page names for itself where it has none', () => {
    const article = articleOf(
      '<meta property="og:image" content="/bridge.jpg"><meta property="og:image:alt" content="A bridge">',
    )
    expect(article?.blocks[0]).toEqual({
      kind: 'figure',
      src: 'https://daily.example/bridge.jpg',
      alt: 'A bridge',
      caption: [],
    })
    expect(articleOf('<meta property="og:image" content="/img/logo.png">')?.blocks[0]?.kind).toBe('paragraph')
    expect(
      articleOf('<meta property="og:image" content="/b.jpg">', '<figure><img src="/c.jpg"></figure>')?.image,
    ).toBe('https://daily.example/b.jpg')
  })

  test('is the structured one where the page shows less than half of it', () => {
    const html = `<title>x</title>${ld({ '@type': 'NewsArticle', articleBody: `${sentence.repeat(8)}\n${sentence}` })}<p>Subscribe to read on.</p>`
    expect(extract(parseHtml(html, address))?.blocks).toHaveLength(2)
  })

  test('of an empty or binary page is nothing', () => {
    expect(extract(parseHtml('', address))).toBeUndefined()
    expect(extract(parseHtml('<html><body><script>x</script>', address))).toBeUndefined()
    expect(() => extract(parseHtml('\u0000\u0001PNG\ufffd<<<>>><!DOCTYPE', 'not an address'))).not.toThrow()
  })

  test('of a fragment has no title', () => {
    expect(extractFragment(parseHtml('<p>One two</p>', address))).toEqual({
      authors: [],
      blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'One two' }] }],
      direction: 'ltr',
      wordCount: 2,
    })
  })

  test('of an endless page is cut, and the cut is told', () => {
    const page = parseHtml(`<p>${'word '.repeat(maxCharacters / 5)}</p>more`, address)
    expect(page.cutCharacters).toBe(11)
  })
})

describe('the title', () => {
  test('leaves out the name of the site', () => {
    const site = '<meta property="og:site_name" content="Daily Example">'
    expect(articleOf(`${site}<title>Bridge closed | Daily Example</title>`)?.title).toBe('Bridge closed')
    expect(
      articleOf(`${site}<title>Daily Example: Bridge - closed - Daily Example</title>`)?.title,
    ).toContain('Bridge - closed')
  })

  test('is what most places agree on', () => {
    const head = '<title>Bridge shut | Daily</title><meta property="og:title" content="The bridge is closed">'
    expect(articleOf(head + ld({ '@type': 'NewsArticle', headline: 'The bridge is closed' }))?.title).toBe(
      'The bridge is closed',
    )
  })

  test('is decoded where it was encoded twice', () => {
    expect(articleOf('<meta property="og:title" content="Tom &amp;amp; Ada">')?.title).toBe('Tom & Ada')
  })
})

describe('the authors', () => {
  test('come from the structured data, also by reference', () => {
    const graph = {
      '@graph': [
        { '@type': 'Article', headline: 'x', author: { '@id': '#a' } },
        { '@id': '#a', '@type': 'Person', name: 'Ada Byrne' },
      ],
    }
    expect(articleOf(ld(graph))?.authors).toEqual(['Ada Byrne'])
  })

  test('are parted, without their roles and agencies', () => {
    expect(
      articleOf('<meta name=author content="By Ada Byrne, senior reporter and Tom Okoye; Reuters">')?.authors,
    ).toEqual(['Ada Byrne', 'Tom Okoye'])
    expect(articleOf('<meta name=author content="Reuters">')?.authors).toEqual(['Reuters'])
  })

  test('come from the byline after the headline where nothing else names them', () => {
    const byline =
      '<h1>Bridge closed</h1><div class="byline">By <a>Ada Byrne</a><span>Reporter</span> 12 May</div>'
    expect(articleOf('<title>Bridge closed</title>', byline)?.authors).toEqual(['Ada Byrne'])
  })

  test('are never an address', () => {
    expect(
      articleOf('<meta property="article:author" content="https://social.example/ada">')?.authors,
    ).toEqual([])
  })
})

describe('the instants', () => {
  const published = (head: string, before = '', url = address) => articleOf(head, before, url)?.publishedAt

  test('come from the structured data before the metadata', () => {
    const head = `${ld({ '@type': 'NewsArticle', datePublished: '2026-05-12T08:00:00+02:00', dateModified: '2026-05-13' })}<meta property="article:published_time" content="2020-01-01">`
    expect(published(head)).toBe(Date.UTC(2026, 4, 12, 6))
    expect(articleOf(head)?.modifiedAt).toBe(Date.UTC(2026, 4, 13))
  })

  test('are UTC where they have no zone', () => {
    expect(published('<meta name="date" content="2026-05-12T08:00">')).toBe(Date.UTC(2026, 4, 12, 8))
  })

  test('come from a time element, one of an update last', () => {
    const times = '<time class=updated datetime="2026-06-01">x</time><time datetime="2026-05-12">y</time>'
    expect(published('', times)).toBe(Date.UTC(2026, 4, 12))
  })

  test('come from the address, then from what stands under the headline', () => {
    expect(published('', '', 'https://daily.example/2026/05/12/bridge')).toBe(Date.UTC(2026, 4, 12))
    expect(
      published('<title>Bridge closed</title>', '<h1>Bridge closed</h1><div class=date>12. Mai 2026</div>'),
    ).toBe(Date.UTC(2026, 4, 12))
  })

  test.each([
    '12 May 2026',
    'May 12th, 2026',
    '12 de mayo de 2026',
    '12.5.2026',
    '2026年5月12日',
    '12/05/2026',
  ])('a day written as %s is known', (words) => {
    expect(dateIn(`Published ${words} by`, 'day-first')).toBe(Date.UTC(2026, 4, 12))
  })
})
