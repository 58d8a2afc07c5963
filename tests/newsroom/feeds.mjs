import { escapeText } from './html.mjs'

const cdata = (text) => `<![CDATA[${text.replaceAll(']]>', ']]&gt;')}]]>`
const rfc822 = (at) => new Date(at).toUTCString().replace('GMT', '+0000')
const iso = (at) => new Date(at).toISOString().replace('.000', '')
const tag = (name, text) => `<${name}>${escapeText(text)}</${name}>`
const newest = (articles) =>
  Math.max(0, ...articles.map(({ updatedAt, publishedAt }) => updatedAt ?? publishedAt))

/** The parts of an RSS item that differ from kind to kind. */
const extras = {
  rss: () => '',
  'rss-content': (article) => `<content:encoded>${cdata(article.fragment)}</content:encoded>`,
  'rss-media': ({ pictures, author }) =>
    pictures
      .map(
        ({ url, type, caption }) =>
          `<media:content url="${url}" type="${type}" medium="image" width="640" height="360">` +
          `<media:description type="plain">${escapeText(caption)}</media:description>${tag('media:credit', author)}</media:content>`,
      )
      .join(''),
  'rss-enclosure': ({ pictures }) =>
    pictures
      .slice(0, 1)
      .map(({ url, type, bytes }) => `<enclosure url="${url}" type="${type}" length="${bytes}"/>`)
      .join(''),
}

function rss(feed, kind) {
  const items = feed.articles.map(
    (article) =>
      `<item>${tag('title', article.title)}${tag('link', article.feedLink)}` +
      `<guid isPermaLink="false">${article.guid}</guid>${tag('pubDate', rfc822(article.publishedAt))}` +
      `${tag('dc:creator', article.author)}<description>${kind === 'rss-content' ? cdata(`<p>${escapeText(article.summary)}</p>`) : escapeText(article.summary)}</description>` +
      `${article.updatedAt ? tag('atom:updated', iso(article.updatedAt)) : ''}${extras[kind](article)}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
<channel>${tag('title', feed.title)}${tag('link', feed.home)}${tag('description', feed.tagline)}${tag('language', feed.language)}
<lastBuildDate>${rfc822(newest(feed.articles))}</lastBuildDate><atom:link href="${feed.url}" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`
}

function rdf(feed) {
  const items = feed.articles.map(
    (article) =>
      `<item rdf:about="${article.feedLink}">${tag('title', article.title)}${tag('link', article.feedLink)}` +
      `${tag('description', article.summary)}${tag('dc:date', iso(article.publishedAt))}${tag('dc:creator', article.author)}</item>`,
  )
  const list = feed.articles.map(({ feedLink }) => `<rdf:li resource="${feedLink}"/>`)
  return `<?xml version="1.0" encoding="UTF-8"?>
<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="${feed.url}">${tag('title', feed.title)}${tag('link', feed.home)}${tag('description', feed.tagline)}${tag('dc:language', feed.language)}
<items><rdf:Seq>${list.join('')}</rdf:Seq></items></channel>
${items.join('\n')}
</rdf:RDF>
`
}

function atom(feed) {
  const entries = feed.articles.map(
    (article) =>
      `<entry><id>${article.guid}</id><title type="text">${escapeText(article.title)}</title><link rel="alternate" type="text/html" href="${article.feedLink}"/>` +
      `<published>${iso(article.publishedAt)}</published><updated>${iso(article.updatedAt ?? article.publishedAt)}</updated>` +
      `<author>${tag('name', article.author)}</author><summary type="html">${escapeText(`<p>${escapeText(article.summary)}</p>`)}</summary></entry>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.language}">
<id>${feed.url}</id>${tag('title', feed.title)}${tag('subtitle', feed.tagline)}<updated>${iso(newest(feed.articles))}</updated>
<link rel="self" type="application/atom+xml" href="${feed.url}"/><link rel="alternate" type="text/html" href="${feed.home}"/>
${entries.join('\n')}
</feed>
`
}

function json(feed) {
  const items = feed.articles.map((article) => ({
    id: article.guid,
    url: article.feedLink,
    title: article.title,
    summary: article.summary,
    content_html: article.fragment,
    image: article.pictures[0]?.url,
    date_published: iso(article.publishedAt),
    date_modified: article.updatedAt ? iso(article.updatedAt) : undefined,
    authors: [{ name: article.author }],
  }))
  const { title, home, url, tagline, language } = feed
  const head = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: url,
    description: tagline,
    language,
  }
  return JSON.stringify({ ...head, items }, null, 1)
}

const kinds = {
  rss: ['application/rss+xml', (feed) => rss(feed, 'rss')],
  'rss-content': ['application/rss+xml', (feed) => rss(feed, 'rss-content')],
  'rss-media': ['application/rss+xml', (feed) => rss(feed, 'rss-media')],
  'rss-enclosure': ['text/xml', (feed) => rss(feed, 'rss-enclosure')],
  rdf: ['application/rdf+xml', rdf],
  atom: ['application/atom+xml', atom],
  json: ['application/feed+json', json],
}

/** The media type by which a page declares a feed. */
export const declaredType = (kind) => (kind.startsWith('rss') ? 'application/rss+xml' : kinds[kind][0])

/** A feed as its publisher sends it. */
export function writeFeed(feed) {
  const [type, write] = kinds[feed.kind]
  return { type: `${type}; charset=utf-8`, body: write(feed), changedAt: newest(feed.articles) }
}
