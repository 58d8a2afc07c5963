import { type FrontPage, page, site, slugOf } from './front-pages'

const short = [
  'Council keeps the pool',
  'Ferry timetable changes',
  'Why the lighthouse moves',
  'Flour gets dearer',
  'Smaller classes from autumn',
  'Fish market loses its roof',
  'A night bus for the islands',
  'Museum finds lost map',
]

const pressStories = short.map((title, at) => ({ url: `${site}/press/releases/2026/pr-${120 + at}`, title }))

/** An office's press releases: dates in a table, each with its document beside it. */
export const pressTable: FrontPage = {
  url: `${site}/press`,
  stories: pressStories,
  html: page(
    'en',
    `<nav><a href="/office">The office and its work</a><a href="/press">Press releases</a></nav><main><h1>Press releases</h1><table>
    ${pressStories.map(({ url, title }, at) => `<tr><td>1${at}.11.2026</td><td><a href="${url}">${title}</a></td><td><a href="/files/pr-${120 + at}.pdf">PDF, ${at + 1}20 KB</a></td></tr>`).join('')}
    </table><a href="/press?page=2">Next page</a></main><footer><a href="/imprint">Imprint</a></footer>`,
  ),
}

const noteStories = short.map((title) => ({ url: `${site}/posts/${slugOf(title)}/`, title }))

/** One writer's list of everything: a date and a title. */
export const notes: FrontPage = {
  url: `${site}/`,
  stories: noteStories,
  html: page(
    'en',
    `<header><a href="/">Ada writes</a> <a href="/about/">About</a></header><ul>
    ${noteStories.map(({ url, title }, at) => `<li><time>2026-11-1${at}</time> <a href="${url}">${title}</a></li>`).join('')}</ul>`,
  ),
}

const rootStories = short.map((title) => ({ url: `${site}/${slugOf(title)}/`, title }))

/** Addresses of stories and of other pages are made alike: only where they stand tells them apart. */
export const atTheRoot: FrontPage = {
  url: `${site}/`,
  stories: rootStories,
  html: page(
    'en',
    `<header><nav><a href="/about/">About</a><a href="/membership/">Become a member today</a><a href="/tag/essays/">Essays</a></nav></header><main>
    ${rootStories
      .map(
        (
          { url, title },
          at,
        ) => `<article class="post-card"><a href="${url}"><img src="/${at}.jpg"></a><a href="${url}"><div>Essays</div>
      <h2>${title}</h2><div>Something about it that goes on for a sentence or two.</div></a><footer><time>1 Nov</time></footer></article>`,
      )
      .join('')}</main>
    <footer><a href="/privacy-policy/">Privacy policy for readers</a><a href="https://engine.example/">Published with an engine</a></footer>`,
  ),
}

const elsewhere = short.map((title, at) => ({ url: `https://paper${at}.example/${slugOf(title)}`, title }))

/** A list of what others wrote: every story is on another site. */
export const ofOthers: FrontPage = {
  url: `${site}/`,
  stories: elsewhere,
  html: page(
    'en',
    `<table>${elsewhere
      .map(
        (
          { url, title },
          at,
        ) => `<tr><td>${at + 1}.</td><td class="title"><span><a href="${url}">${title}</a> (<a href="/from?site=paper${at}.example">paper${at}.example</a>)</span></td></tr>
      <tr><td></td><td class="sub">by <a href="/user?id=u${at}">u${at}</a> <a href="/item?id=77${at}">2 hours ago</a> | <a href="/item?id=77${at}">33 comments</a></td></tr>`,
      )
      .join('')}</table><a href="/news?p=2">More</a>`,
  ),
}
