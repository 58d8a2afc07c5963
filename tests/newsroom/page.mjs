import { declaredType } from './feeds.mjs'
import { body, escapeText } from './html.mjs'
import { words } from './words.mjs'

const list = (items, write) => `<ul>${items.map((item) => `<li>${write(item)}</li>`).join('')}</ul>`
const link = ({ url, title }) => `<a href="${url}">${escapeText(title)}</a>`

const style = (accent) => `<style>
body{margin:0;font:18px/1.5 Georgia,serif;color:#111;background:#fff}header,footer,nav,main{padding:0 24px}
.bar{background:${accent};color:#fff;padding:12px 24px}.bar a{color:#fff}nav ul,.share ul{display:flex;gap:16px;list-style:none;padding:0}
main{display:grid;grid-template-columns:minmax(0,680px) 260px;gap:40px}figure{margin:16px 0}img{max-width:100%;height:auto}
figcaption,.byline,.credit,aside{font:14px/1.4 sans-serif;color:#444}.cookies{position:fixed;bottom:0;inset-inline:0;background:#eee;padding:8px}
</style>`

const declare = ({ kind, url, title }) =>
  `<link rel="alternate" type="${declaredType(kind)}" title="${escapeText(title)}" href="${url}">`

function frame(site, { title, head = '', main, most }) {
  const said = words[site.language]
  return `<!doctype html>
<html lang="${site.language}"${site.direction ? ` dir="${site.direction}"` : ''}><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>${escapeText(title)}</title>
${site.feeds.map(declare).join('\n')}
<link rel="icon" href="${site.home}icon.png"><meta property="og:site_name" content="${escapeText(site.title)}">
${head}${style(site.accent)}</head><body>
<header class="site-header"><div class="bar"><a class="logo" href="${site.home}"><img src="${site.home}logo.png" alt="" width="32" height="32"> ${escapeText(site.title)}</a> <span>${escapeText(site.tagline)}</span></div>
<nav aria-label="${escapeText(site.title)}">${list(site.sections, (section) => `<a href="${site.home}section/${encodeURIComponent(section)}">${escapeText(section)}</a>`)}</nav></header>
<main>${main}<aside class="sidebar"><h3>${said.most}</h3>${list(most, link)}
<form class="newsletter"><label>${said.newsletter} <input type="email" name="e"></label><button>${said.subscribe}</button></form></aside></main>
<footer class="site-footer">${list(said.footer, (text) => `<a href="${site.home}about">${escapeText(text)}</a>`)}<p>© ${escapeText(site.title)}. ${said.rights}</p></footer>
<div class="cookies" role="dialog">${said.cookies} <button>${said.accept}</button></div>
<script>document.documentElement.dataset.ran = 'yes'</script>
</body></html>
`
}

const iso = (at) => new Date(at).toISOString().replace('.000', '')

function metadata(site, article) {
  const published = iso(article.publishedAt)
  const linked = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: article.title,
    description: article.summary,
    datePublished: published,
    dateModified: iso(article.updatedAt ?? article.publishedAt),
    author: { '@type': 'Person', name: article.author },
    publisher: { '@type': 'Organization', name: site.title },
    image: article.pictures.map(({ url }) => url),
    inLanguage: site.language,
  }
  const picture = article.pictures[0] ? `<meta property="og:image" content="${article.pictures[0].url}">` : ''
  return `<link rel="canonical" href="${article.url}"><meta name="description" content="${escapeText(article.summary)}">
<meta name="author" content="${escapeText(article.author)}"><meta property="og:type" content="article"><meta property="og:title" content="${escapeText(article.title)}">
<meta property="og:url" content="${article.url}">${picture}<meta property="article:published_time" content="${published}">
<script type="application/ld+json">${JSON.stringify(linked).replaceAll('<', '\\u003c')}</script>
`
}

/** A whole article page, with all that surrounds an article on the real ones. */
export function articlePage(site, article, others) {
  const said = words[site.language]
  const when = (at) =>
    `<time datetime="${iso(at)}">${new Date(at).toISOString().slice(0, 16).replace('T', ' ')}</time>`
  const main = `<article class="story"><header><h1>${escapeText(article.title)}</h1>
<p class="byline"><img class="avatar" src="${site.home}avatar/${encodeURIComponent(article.author)}.png" alt="" width="40" height="40"> ${said.by} <a rel="author" href="${site.home}about">${escapeText(article.author)}</a> · ${said.published} ${when(article.publishedAt)}${article.updatedAt ? ` · ${said.updated} ${when(article.updatedAt)}` : ''}</p>
<div class="share" role="toolbar">${list(said.share, (text) => `<button type="button">${text}</button>`)}</div><button class="audio">${said.listen}</button></header>
<div class="article-body">
${body(article.parts, article.pictures, site.pictureStyle, `${said.picture}: ${site.title}`)}
</div>
<div class="share" role="toolbar">${list(said.share, (text) => `<button type="button">${text}</button>`)}</div>
<p class="author-note">${escapeText(article.author)} ${said.about}</p></article>
<section class="related"><h3>${said.related}</h3>${list(others.slice(0, 3), (other) => `<img src="${site.home}thumb/${other.slug}.png" alt="" width="96" height="54"> ${link(other)}`)}</section>
<section class="comments"><p>${said.comments}</p></section>`
  return frame(site, {
    title: `${article.title} | ${site.title}`,
    head: metadata(site, article),
    main,
    most: others.slice(-4),
  })
}

/** The front of a publisher: its headlines and the feeds that it declares. */
export function homePage(site, articles) {
  const teaser = (article) =>
    `<article class="teaser"><h2>${link(article)}</h2><p>${escapeText(article.summary)}</p><time datetime="${iso(article.publishedAt)}"></time></article>`
  const row = (article) =>
    `<div class="row"><h3>${link(article)}</h3><span>${escapeText(article.author)}</span></div>`
  const main = `<div class="front"><h1>${escapeText(site.title)}</h1>${articles.map(site.isRemade ? row : teaser).join('\n')}</div>`
  return frame(site, { title: `${site.title}: ${site.tagline}`, main, most: articles.slice(0, 4) })
}
