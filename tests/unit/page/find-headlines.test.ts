import { describe, expect, test } from 'vitest'
import { parseHtml } from '../../../utils/article/parse-html'
import { featuresOf } from '../../../utils/page/features'
import { findHeadlines } from '../../../utils/page/find-headlines'
import { groupLinks } from '../../../utils/page/group-links'
import { weights } from '../../../utils/page/headline-weights'
import { readLinks } from '../../../utils/page/read-links'
import * as pages from './front-pages'
import * as small from './small-pages'

function headlinesOf({ html, url }: { html: string; url: string }) {
  const page = parseHtml(html, url)
  return findHeadlines(page.document, page.base).headlines
}

describe('the headlines of a front page are its stories, in page order, and nothing else', () => {
  test.each([
    ['cards with sections, authors, an advert, a newsletter, topics and the most read', pages.cards],
    ['lists of plain links under the names of sections', pages.plainLinks],
    ['whole posts with tags, "continue reading" and older pages', pages.journal],
    ['headings that are no links, with "read more" below', pages.headingBesideLink],
    ['one path for all stories, told apart by the query', pages.byQuery],
    ['Japanese, which writes no spaces', pages.inJapanese],
    ['Arabic, with the titles in the addresses', pages.inArabic],
    ['a table of press releases with their documents', small.pressTable],
    ['dates and titles, and nothing else', small.notes],
    ['stories and services at addresses made alike', small.atTheRoot],
    ['stories that are all on other sites', small.ofOthers],
    ['topics and sections whose names are as long as a headline', pages.withHubs],
  ])('%s', (_what, page) => {
    expect(headlinesOf(page).map(({ url, title }) => ({ url, title }))).toEqual(page.stories)
  })
})

describe('a headline', () => {
  test('is known by its address without scheme, www, place of the press and tracking', () => {
    const again = pages.cards.html
      .replaceAll('?from=home', '?hp=2')
      .replaceAll('gazette.example', 'www.gazette.example')
    const before = headlinesOf(pages.cards).map(({ id }) => id)
    const after = headlinesOf({ html: again, url: 'http://www.gazette.example/' }).map(({ id }) => id)
    expect(after).toEqual(before)
  })

  test('has the words of a heading rather than of the link around picture, title and summary', () => {
    const [first, ...others] = pages.inJapanese.stories
    const html = pages.inJapanese.html.replace(
      `<h3>${first!.title}</h3>`,
      `<span>速報</span><h3>${first!.title}</h3><p>${'町の人々は長い間待っていた。'.repeat(8)}</p>`,
    )
    const titles = headlinesOf({ html, url: pages.inJapanese.url }).map(({ title }) => title)
    expect(titles).toEqual([first, ...others].map((story) => story!.title))
  })

  test('has no words that only a screen reader is told', () => {
    const html = pages.plainLinks.html.replaceAll(
      '</a></li>',
      '<span class="sr-only"> (opens here)</span></a></li>',
    )
    const titles = headlinesOf({ html, url: pages.plainLinks.url }).map(({ title }) => title)
    expect(titles).toEqual(pages.plainLinks.stories.map(({ title }) => title))
  })
})

describe('a page without stories has no headlines', () => {
  const form = '<nav><a href="/">Home</a></nav><form><input name="q"></form><p>Write to us.</p>'
  test.each([
    ['an empty one', ''],
    ['a form', form],
    [
      'one that links only to itself and to mail',
      '<h1>Hello there, dear reader</h1><a href="#top">Back to the top of this page</a><a href="mailto:a@b.example">Write a letter to the editor</a>',
    ],
    [
      'addresses that are none',
      '<a href="http://">one two three four five</a><a href="https://[x/">one two three four five</a><a>one two three four</a>',
    ],
  ])('%s', (_what, html) => {
    expect(headlinesOf({ html, url: 'https://gazette.example/' })).toEqual([])
  })
})

test('markup nested thousands deep is walked without a stack of calls', () => {
  const html = `${'<div>'.repeat(9000)}${pages.plainLinks.html}`
  expect(headlinesOf({ html, url: pages.plainLinks.url }).length).toBeGreaterThan(0)
})

test('each feature has a weight, and each weight a feature', () => {
  const { document, base } = parseHtml(pages.cards.html, pages.cards.url)
  const [features] = featuresOf(groupLinks(readLinks(document, base)))
  expect(Object.keys(weights)).toEqual(Object.keys(features!))
})
