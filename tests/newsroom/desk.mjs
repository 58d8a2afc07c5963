import { compose } from './compose.mjs'
import { body } from './html.mjs'
import { jpeg } from './jpeg.mjs'
import { madeWords } from './made-words.mjs'
import { png } from './png.mjs'
import { publishers } from './publishers/index.mjs'
import { seeded } from './seeded.mjs'
import { words } from './words.mjs'

const mime = { png: 'image/png', jpg: 'image/jpeg' }
/** Host and path: what tells one resource from another. @param {string} url */
export const keyOf = (url) => {
  const { host, pathname } = new URL(url)
  return `${host.replace(/:\d+$/, '')}${decodeURI(pathname)}`
}

/** Pictures, each drawn once. */
function createStudio() {
  /** @type {Map<string, Buffer>} */
  const drawn = new Map()
  const draw = (key, write) => drawn.get(key) ?? drawn.set(key, write()).get(key)
  return {
    pictureBytes: (url) =>
      draw(keyOf(url), () => (url.endsWith('.jpg') ? jpeg(keyOf(url)) : png(keyOf(url)))),
    small: (key) => draw(`small ${key}`, () => png(key, 96, 54)),
  }
}

function siteOfPublisher(publisher, hasTls) {
  const scheme = publisher.scheme === 'https' && hasTls ? 'https' : 'http'
  const home = `${scheme}://www.${publisher.domain}/`
  const feeds = publisher.feeds.map((feed) => ({ ...feed, url: `${scheme}://${feed.host}${feed.path}` }))
  return { ...publisher, schemeName: scheme, home, feeds, articles: [] }
}

function picturesOf(site, slug, parts, studio) {
  const figures = parts.filter((part) => part.kind === 'figure')
  return figures.map(({ alt, caption }, index) => {
    const url = `${site.schemeName}://${site.pictureHost}/${slug}-${index + 1}.${site.pictureType}`
    return { url, type: mime[site.pictureType], alt, caption, bytes: studio.pictureBytes(url).length }
  })
}

const remadeUrl = (site, at) => `${site.home}papers/${7100 + at}.html`

/** Sets an article from what its publisher knows. */
function setArticle(site, data, publishedAt, studio) {
  const parts = compose(data, `${site.id}/${data.slug}`, site.language)
  const url = site.isRemade ? remadeUrl(site, site.articles.length) : `${site.home}news/${data.slug}`
  const pictures = picturesOf(site, data.slug, parts, studio)
  const credit = `${words[site.language].picture}: ${site.title}`
  const article = {
    id: `${site.id}/${data.slug}`,
    publisherId: site.id,
    ...data,
    url,
    // As many do, one publisher's feed adds a tail to its addresses.
    feedLink: site.id === 'northern-wire' ? `${url}?utm_source=rss&utm_medium=feed` : url,
    guid: `tag:${site.domain},2026:${data.slug}`,
    language: site.language,
    direction: site.direction ?? 'ltr',
    publishedAt,
    updatedAt: undefined,
    parts,
    pictures,
    get fragment() {
      return body(article.parts, pictures, 'plain', credit)
    },
  }
  site.articles.push(article)
  return article
}

/** A publisher with one feed, over http alone, whose addresses are made of its id. */
function plainPublisher(id, { title, language = 'en' }) {
  const domain = `${id}.test`
  const feed = { key: 'main', kind: 'rss', host: `www.${domain}`, path: '/feed', title }
  const looks = { pictureHost: `img.${domain}`, pictureType: 'png', pictureStyle: 'plain', accent: '#333' }
  const words = { title, language, tagline: title, sections: [] }
  return { id, domain, scheme: 'http', ...words, ...looks, feeds: [feed] }
}

/** A report that a test publishes, with what it did not say. */
function wholeReport(owner, data) {
  const count = owner.articles.length
  return {
    slug: `extra-${count}`,
    minutesAgo: 0,
    topic: owner.articles[0]?.topic,
    author: owner.articles[0]?.author,
    summary: `${data.title}: the first report.`,
    end: `This is report number ${count} of ${owner.title}.`,
    feed: owner.feeds[0]?.key,
    ...data,
  }
}

function changeArticle(article, { title, summary, paragraph, with: text }, now) {
  if (title) article.title = title
  if (summary) article.summary = summary
  const places = article.parts.flatMap((part, index) => (part.kind === 'paragraph' ? [index] : []))
  const at = places[paragraph ?? 1]
  const old = article.parts[at].text
  const corrected = `${old.replace(/^\S+ \S+/, 'According to corrected figures, it')} An earlier text said otherwise.`
  const fresh = text ?? (title || summary ? old : corrected)
  article.parts = article.parts.map((part, index) => (index === at ? { ...part, text: fresh } : part))
  article.updatedAt = now
  return article
}

/** Keeps every publisher's articles: sets them, changes them, and says which are out by now.
 * @param {{ now(): number, start: number }} clock @param {boolean} hasTls */
export function createDesk(clock, hasTls) {
  const studio = createStudio()
  const sites = publishers.map((publisher) => siteOfPublisher(publisher, hasTls))
  publishers.forEach((publisher, index) => {
    for (const data of publisher.articles)
      setArticle(sites[index], data, clock.start - data.minutesAgo * 60_000, studio)
  })
  const isOut = (article) => article.publishedAt <= clock.now()
  const siteOf = (id) => {
    const found = sites.find((site) => site.id === id)
    if (!found) throw new Error(`no publisher ${id}; there are ${sites.map((site) => site.id).join(', ')}`)
    return found
  }
  const articleOf = (idOrUrl) => {
    const isAsked = ({ id, url }) =>
      id === idOrUrl || (URL.canParse(idOrUrl) && keyOf(url) === keyOf(idOrUrl))
    const found = sites.flatMap((site) => site.articles).find(isAsked)
    if (!found) throw new Error(`no article ${idOrUrl}`)
    return found
  }
  return {
    sites,
    siteOf,
    articleOf,
    ...studio,
    opened: clock.start,
    /** What is out by now, newest first. */
    out: (site) => site.articles.filter(isOut).sort((a, b) => b.publishedAt - a.publishedAt),
    found(id, given) {
      const site = siteOfPublisher(plainPublisher(id, given), hasTls)
      sites.push(site)
      for (let at = 1; at <= (given.articles ?? 3); at++) {
        const topic = site.language === 'de' ? 'talwasser' : 'ferries'
        // Nobody else's news.
        const random = seeded(`${id} ${at}`)
        const [title, summary] = [madeWords(random, 6), madeWords(random, 12)]
        const data = { title, summary, topic, author: site.title }
        setArticle(site, wholeReport(site, data), clock.now() - at * 3_600_000, studio)
      }
      return site
    },
    publish(id, data) {
      const owner = siteOf(id)
      const whole = wholeReport(owner, data)
      return setArticle(owner, whole, clock.now() - whole.minutesAgo * 60_000, studio)
    },
    edit: (idOrUrl, change = {}) => changeArticle(articleOf(idOrUrl), change, clock.now()),
    /** Its front page in another make-up, and every article at an address of another rule. @param {string} id */
    remake(id) {
      const owner = siteOf(id)
      owner.isRemade = true
      for (const [at, article] of owner.articles.entries()) article.url = remadeUrl(owner, at)
    },
    remove(idOrUrl) {
      const article = articleOf(idOrUrl)
      const owner = siteOf(article.publisherId)
      owner.articles.splice(owner.articles.indexOf(article), 1)
    },
  }
}

/** What a test may know of an article.
 * @returns {{ id: string, publisherId: string, url: string, title: string, summary: string, author: string, language: string,
 *   direction: 'ltr' | 'rtl', publishedAt: number, updatedAt?: number, paragraphs: string[], headings: string[],
 *   lastSentence: string, pictures: { url: string, alt: string, caption: string }[], pictureUrls: string[], text: string }} */
export function truthOf(article) {
  const {
    id,
    publisherId,
    url,
    title,
    summary,
    author,
    language,
    direction,
    publishedAt,
    updatedAt,
    pictures,
    parts,
  } = article
  const paragraphs = parts.filter((part) => part.kind === 'paragraph').map((part) => part.text)
  return {
    ...{ id, publisherId, url, title, summary, author, language, direction, publishedAt, updatedAt },
    paragraphs,
    headings: parts.filter((part) => part.kind === 'heading').map((part) => part.text),
    lastSentence: article.end,
    pictures: pictures.map(({ url, alt, caption }) => ({ url, alt, caption })),
    pictureUrls: pictures.map(({ url }) => url),
    text: parts
      .flatMap((part) =>
        part.kind === 'list' ? part.items : part.kind === 'figure' ? [part.caption] : [part.text],
      )
      .join('\n'),
  }
}
