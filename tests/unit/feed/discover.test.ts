import { expect, test } from 'vitest'
import { parseHtml } from '../../../utils/article/parse-html'
import { discoverFeeds } from '../../../utils/feed/discover'

const rss = 'type="application/rss+xml"'

function feedsOf(html: string) {
  const page = parseHtml(html, 'https://daily.example/news/')
  return discoverFeeds(page.document, page.base)
}

const addressesOf = (html: string) => feedsOf(html).map(({ url }) => url.replace('https://daily.example', ''))

test('a declared feed is offered with its type and title, absolute', () => {
  expect(feedsOf(`<link rel="alternate home" ${rss} title=" All\n news " href="feed.xml">`)).toEqual([
    { url: 'https://daily.example/news/feed.xml', type: 'application/rss+xml', title: 'All news' },
  ])
})

test('every type of feed counts, a vague type only with an address like a feed’s', () => {
  const types = [
    'application/atom+xml; charset=utf-8',
    'application/feed+json',
    'text/xml',
    'application/json',
  ]
  expect(
    addressesOf(types.map((type, at) => `<link rel=alternate type="${type}" href="/${at}/feed">`).join('')),
  ).toHaveLength(4)
  expect(addressesOf('<link rel=alternate type="application/json" href="/wp-json/wp/v2/posts/7">')).toEqual(
    [],
  )
  expect(addressesOf('<link rel=feed href=/a><link rel=alternate href=/b.rss>')).toEqual(['/a', '/b.rss'])
})

test('tags and attributes in capitals count', () => {
  expect(addressesOf('<LINK REL="ALTERNATE" TYPE="application/RSS+xml" HREF="/a">')).toEqual(['/a'])
})

test('the site goes before its comments, and each address is offered once', () => {
  const links = ['/comments/feed/', '/feed/', '/feed/'].map(
    (href) => `<link rel=alternate ${rss} href="${href}">`,
  )
  expect(addressesOf(links.join(''))).toEqual(['/feed/', '/comments/feed/'])
})

test('other languages, style sheets, oEmbed and what only stands in text or reserve are no feeds', () => {
  const page = `<link rel=alternate hreflang=de href="/de/feed"><link rel="alternate stylesheet" href=/a.css>
    <link rel=alternate type="application/json+oembed" href="/oembed?x"><!-- <link rel=alternate ${rss} href=/old> -->
    <template><link rel=alternate ${rss} href=/t></template><link rel=alternate ${rss} href="">
    <link rel=alternate ${rss} href="javascript:x">`
  expect(addressesOf(page)).toEqual([])
})

test('the first base counts, and feed: as a scheme is dropped', () => {
  const link = (href: string) => `<link rel=alternate ${rss} href="${href}">`
  expect(
    addressesOf(`<base href="/de/"><base href="/fr/">${link('a')}${link('feed:https://daily.example/b')}`),
  ).toEqual(['/de/a', '/b'])
})

test('what a page links to as a feed follows what it declares, and comments go last', () => {
  const page = `<a href="/news/comments.rss">Comments (RSS)</a><a href="/feed/">Everything</a>
    <link rel=alternate ${rss} href="/main.xml"><a href="/main.xml">RSS</a><a href="/updates" title="RSS feed">New</a>`
  expect(addressesOf(page)).toEqual(['/main.xml', '/feed/', '/updates', '/news/comments.rss'])
})

test('an anchor is a feed by its type, its address or its name', () => {
  const linked = [
    '<a type="application/atom+xml" href="/a">What is new</a>',
    '<a href="feed:https://daily.example/b.xml">RSS</a>',
    '<a href="/sport/c-rss.xml">Sport</a>',
    '<a href="/d?format=rss&section=1">Culture</a>',
    '<a href="/feed.json"><img alt=""></a>',
    '<a href="/e" aria-label="Subscribe via RSS"><svg></svg></a>',
    '<a href="/f"><img src="i.png" alt="Atom feed"></a>',
    '<a href="https://feeds.elsewhere.example/daily/rss">Podcast</a>',
  ]
  expect(addressesOf(linked.join(''))).toEqual(
    [...'/a /b.xml /sport/c-rss.xml /d?format=rss&section=1 /feed.json /e /f'.split(' ')].concat(
      'https://feeds.elsewhere.example/daily/rss',
    ),
  )
})

test('words about feeds, other sites’ pages and places on the page are no feeds', () => {
  const page = `<a href="https://lexicon.example/wiki/RSS">RSS</a><a href="/what-is-a-feed">about RSS</a>
    <a href="/wiki/Atom">Atom</a><a href="#feed">RSS</a><a href="/sitemap.xml">Site map</a><a href="/farm/feeding">Feeding time</a>
    <a href="mailto:rss@daily.example">RSS</a><template><a href="/t.rss">RSS</a></template>
    <a href="/2026/how-to-feed-a-cat">How to feed a cat through a cold winter</a>`
  expect(addressesOf(page)).toEqual([])
})
