import { escapeText } from '../newsroom/html.mjs'
import { chance } from './articles.mjs'

const cdata = (text) => `<![CDATA[${text.replaceAll(']]>', ']]&gt;')}]]>`
/** Numbers instead of signs, as WordPress has it. */
const numbered = (text) => escapeText(text).replace(/[“”’&]/g, (sign) => `&#${sign.codePointAt(0)};`)
const rfc822 = (at) => new Date(at).toUTCString().replace('GMT', '+0000')
const iso = (at) => new Date(at).toISOString().replace('.000', '')
const tag = (name, text) => `<${name}>${text}</${name}>`
const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const lines = (all) => all.filter((line) => line !== '').join('\n\t\t\t')

const pictureOf = ({ picture }, kind) => {
  if (!picture) return ''
  const url = escapeText(picture)
  return kind === 'enclosure'
    ? `<enclosure url="${url}" type="image/jpeg" length="48211"/>`
    : `<media:content url="${url}" medium="image" width="640" height="360"><media:title type="html">${kind}</media:title></media:content>`
}

function rssItem(entry, habit) {
  const { text, picture } = habit
  return `\t\t<item>\n\t\t\t${lines([
    tag('title', text(entry.title)),
    tag('link', escapeText(entry.link)),
    ...entry.authors.map((name) => tag('dc:creator', cdata(name))),
    tag('pubDate', rfc822(entry.publishedAt)),
    ...entry.topics.map((topic) => tag('category', cdata(topic))),
    `<guid isPermaLink="${entry.guid === entry.link}">${escapeText(entry.guid)}</guid>`,
    entry.summary &&
      tag(
        'description',
        text === escapeText ? escapeText(`<p>${escapeText(entry.summary)}</p>`) : cdata(entry.summary),
      ),
    entry.html && tag('content:encoded', habit.escapesHtml ? escapeText(entry.html) : cdata(entry.html)),
    entry.updatedAt ? tag('atom:updated', iso(entry.updatedAt)) : '',
    pictureOf(entry, picture),
  ])}\n\t\t</item>`
}

const writeRss = (feed, habit) => `${declaration}<rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:media="http://search.yahoo.com/mrss/"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
	<channel>
		${tag('title', habit.text(feed.title))}
		<atom:link href="${feed.home}/feed/" rel="self" type="application/rss+xml" />
		${tag('link', feed.home)}
		${tag('description', habit.text(feed.tagline))}
		${tag('lastBuildDate', rfc822(feed.updatedAt))}
		${tag('language', feed.language)}
		<sy:updatePeriod>hourly</sy:updatePeriod>
${feed.entries.map((entry) => rssItem(entry, habit)).join('\n')}
	</channel>
</rss>
`

const rdfItem = (entry, { text }) =>
  `<item rdf:about="${escapeText(entry.link)}">\n${[
    tag('title', text(entry.title)),
    tag('link', escapeText(entry.link)),
    entry.summary && tag('description', text(entry.summary)),
    ...entry.authors.map((name) => tag('dc:creator', escapeText(name))),
    ...entry.topics.map((topic) => tag('dc:subject', escapeText(topic))),
    tag('dc:date', iso(entry.publishedAt)),
    entry.html && tag('content:encoded', cdata(entry.html)),
  ]
    .filter(Boolean)
    .join('\n')}\n</item>`

const writeRdf = (
  feed,
  habit,
) => `${declaration}<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xml:lang="${feed.language}">
<channel rdf:about="${feed.home}/rdf">
${tag('title', habit.text(feed.title))}${tag('link', feed.home)}${tag('description', habit.text(feed.tagline))}
<items><rdf:Seq>${feed.entries.map(({ link }) => `<rdf:li rdf:resource="${escapeText(link)}"/>`).join('\n')}</rdf:Seq></items>
</channel>
${feed.entries.map((entry) => rdfItem(entry, habit)).join('\n')}
</rdf:RDF>
`

const atomEntry = (entry, { text, escapesHtml }) =>
  `  <entry>\n    ${lines([
    tag('id', escapeText(entry.guid)),
    `<title type="${text === cdata ? 'text' : 'html'}">${text === cdata ? cdata(entry.title) : escapeText(text(entry.title))}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeText(entry.link)}"/>`,
    tag('published', iso(entry.publishedAt)),
    tag('updated', iso(entry.updatedAt ?? entry.publishedAt)),
    ...entry.authors.map((name) => tag('author', tag('name', escapeText(name)))),
    ...entry.topics.map((topic) => `<category term="${escapeText(topic)}"/>`),
    entry.summary && tag('summary', escapeText(entry.summary)),
    entry.html &&
      (escapesHtml
        ? `<content type="html">${escapeText(entry.html)}</content>`
        : `<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">${entry.html.replaceAll('&nbsp;', '&#160;')}</div></content>`),
    pictureOf(entry, 'a picture'),
  ])}\n  </entry>`

const writeAtom = (
  feed,
  habit,
) => `${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/" xml:lang="${feed.language}">
  ${tag('id', `${feed.home}/atom`)}
  ${tag('title', escapeText(feed.title))}
  ${tag('subtitle', escapeText(feed.tagline))}
  ${tag('updated', iso(feed.updatedAt))}
  <link rel="self" type="application/atom+xml" href="${feed.home}/atom"/>
  <link rel="alternate" type="text/html" href="${feed.home}/"/>
${feed.entries.map((entry) => atomEntry(entry, habit)).join('\n')}
</feed>
`

const writeJson = (feed) =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: feed.title,
      home_page_url: feed.home,
      description: feed.tagline,
      language: feed.language,
      items: feed.entries.map((entry) => ({
        id: entry.guid,
        url: entry.link,
        title: entry.title,
        ...(entry.summary && { summary: entry.summary }),
        ...(entry.html ? { content_html: entry.html } : { content_text: entry.summary || entry.title }),
        authors: entry.authors.map((name) => ({ name })),
        tags: entry.topics,
        image: entry.picture,
        date_published: iso(entry.publishedAt),
        ...(entry.updatedAt && { date_modified: iso(entry.updatedAt) }),
      })),
    },
    null,
    1,
  )

const writers = { rss: writeRss, rdf: writeRdf, atom: writeAtom, json: writeJson }

/** A feed (see `composeFeed`) as its publisher's program writes it; the generator of numbers chooses its habits. */
export function writeFeed(feed, format, random) {
  const { one, happens } = chance(random)
  const habit = {
    text: one([escapeText, cdata, numbered]),
    picture: one(['media', 'enclosure']),
    escapesHtml: happens(0.3),
  }
  return writers[format](feed, habit)
}
