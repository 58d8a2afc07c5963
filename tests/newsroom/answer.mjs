import { createHash } from 'node:crypto'
import { writeFeed } from './feeds.mjs'
import { articlePage, homePage } from './page.mjs'

const html = 'text/html; charset=utf-8'
const newest = (articles) =>
  Math.max(0, ...articles.map(({ updatedAt, publishedAt }) => updatedAt ?? publishedAt))
const redirect = (location) => ({ status: 301, headers: { location }, body: '', type: html })
const missing = { status: 404, type: html, body: '<!doctype html><title>Not found</title><h1>Not found</h1>' }

function feedAnswer(desk, site, feed) {
  const articles = desk.out(site).filter((article) => site.feeds.length < 2 || article.feed === feed.key)
  return writeFeed({ ...feed, home: site.home, tagline: site.tagline, language: site.language, articles })
}

function pageAnswer(desk, site, path) {
  const out = desk.out(site)
  if (path === '/' || path.startsWith('/section/') || path === '/about')
    return { type: html, body: homePage(site, out), changedAt: newest(out) }
  if (/^\/(icon|logo)\.png$|^\/(avatar|thumb)\/.+\.png$/.test(path))
    return { type: 'image/png', body: desk.small(`${site.domain}${path}`), changedAt: desk.opened }
  if (path === '/robots.txt') return { type: 'text/plain', body: 'User-agent: *\nAllow: /\n' }
  const article = out.find(({ url }) => path === new URL(url).pathname)
  if (!article) return missing
  const others = out.filter((other) => other !== article)
  return {
    type: html,
    body: articlePage(site, article, others),
    changedAt: article.updatedAt ?? article.publishedAt,
  }
}

/** What a publisher answers to an address, or undefined where the host is nobody's.
 * @param {ReturnType<import('./desk.mjs').createDesk>} desk */
export function answer(desk, { host, path, isSecure, search }) {
  for (const site of desk.sites) {
    const isOurs = host === site.domain || host.endsWith(`.${site.domain}`) || host === site.pictureHost
    if (!isOurs) continue
    if (!isSecure && site.schemeName === 'https') return redirect(`https://${host}${path}${search}`)
    if (host === site.domain) return redirect(`${site.schemeName}://www.${site.domain}${path}${search}`)
    const feed = site.feeds.find((each) => each.host === host && each.path === path)
    if (feed) return feedAnswer(desk, site, feed)
    const picture = site.articles
      .flatMap(({ pictures }) => pictures)
      .find(({ url }) => new URL(url).host === host && new URL(url).pathname === path)
    if (picture)
      return {
        type: picture.type,
        body: desk.pictureBytes(picture.url),
        changedAt: desk.opened,
        headers: { 'cache-control': 'max-age=86400' },
      }
    return host === `www.${site.domain}` ? pageAnswer(desk, site, path) : missing
  }
}

/** Adds the validators, and makes a 304 of an answer that the asker has. */
export function validate(given, headers) {
  if ((given.status ?? 200) !== 200) return given
  const etag = `"${createHash('sha1').update(given.body).digest('hex').slice(0, 16)}"`
  const modified = given.changedAt ? new Date(given.changedAt).toUTCString() : undefined
  const whole = { ...given.headers, etag, ...(modified && { 'last-modified': modified }) }
  const asked = headers['if-none-match']
  const since = headers['if-modified-since']
  const isSame = asked
    ? asked === '*' || asked.split(/\s*,\s*/).some((tag) => tag.replace(/^W\//, '') === etag)
    : Boolean(since && modified && Date.parse(since) >= Date.parse(modified))
  return isSame ? { status: 304, headers: whole, body: '', type: undefined } : { ...given, headers: whole }
}
