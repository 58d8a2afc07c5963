import { seeded } from './seeded'

/** A small site's front page, made up: real ones of this size are few among those that people have judged. */
export interface LittlePage {
  url: string
  html: string
  /** Addresses of its stories. */
  stories: string[]
}

type Pick = ReturnType<typeof seeded>

const nouns =
  'council ferry lighthouse baker school market bus museum harbour library mayor teacher bridge storm orchard theatre river dentist chapel printer'.split(
    ' ',
  )
const verbs = 'opens loses moves warns agrees finds keeps counts plans returns votes repairs sells'.split(' ')
const ends =
  'again; at last; without its roof; before winter; for the islands; after eleven years; in the old town; and nobody knows why; despite the rain; with help from the neighbours; until spring'.split(
    '; ',
  )
const places =
  'News|About|About us|Contact|Our team|Projects|Politics|Culture|Sport|Town and country|Shop|Members|Events|Archive|Services|Press office|Get involved|Support our work|What we do|Terms of use'.split(
    '|',
  )
const legal =
  'Imprint|Privacy|Privacy policy|Terms and conditions|Accessibility statement|Cookie settings|Advertise with us|Made with a small engine|Report a problem with this site'.split(
    '|',
  )

const slugOf = (words: string): string => words.toLowerCase().replace(/[^a-z0-9]+/g, '-')

/** From two words to a dozen. */
function titleOf(pick: Pick, at: number): string {
  const start = `${pick.of(['The', 'A', 'Every', 'One', 'Our', ''])} ${pick.of(nouns)}`.trim()
  const middle = `${pick.of(verbs)} ${pick.of(['the', 'a', 'its', 'every'])} ${pick.of(nouns)}`
  const forms = [
    `${start} ${at}`,
    `${start} ${middle}`,
    `${start} ${middle} ${pick.of(ends)}`,
    `${start} ${pick.of(ends)}`,
    `On ${pick.of(nouns)}s and ${pick.of(nouns)}s`,
  ]
  const words = pick.of(forms)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

type Rule = (title: string, at: number) => string
const rules: readonly Rule[] = [
  (title) => `/${slugOf(title)}/`,
  (title) => `/${slugOf(title)}`,
  (title) => `/posts/${slugOf(title)}/`,
  (title) => `/news/${slugOf(title)}`,
  (title) => `/blog/${slugOf(title)}.html`,
  (title, at) => `/2026/${1 + (at % 12)}/${slugOf(title)}/`,
  (title, at) => `/news/${slugOf(title)}-${4000 + at}`,
  (_title, at) => `/node/${120 + at}`,
  (_title, at) => `/press/releases/2026/pr-${40 + at}`,
  (_title, at) => `article.php?id=${310 + at}`,
  (_title, at) => `/articles/${88_100 + at}.html`,
  (_title, at) => `2026-11-${10 + at}.html`,
  (title, at) => `https://site${at}.example/${slugOf(title)}`,
]

interface Story {
  url: string
  title: string
  at: number
}
type Template = (story: Story) => string
const summary = '<p>In a sentence or two it says what happened, and to whom.</p>'
const templates: readonly Template[] = [
  ({ url, title }) => `<p><a href="${url}">${title}</a></p>`,
  ({ url, title, at }) => `<li><time>2026-11-${10 + at}</time> <a href="${url}">${title}</a></li>`,
  ({ url, title, at }) => `<tr><td>${at + 1}.11.2026</td><td><a href="${url}">${title}</a></td></tr>`,
  ({ url, title, at }) =>
    `<tr><td><a href="${url}">${title}</a></td><td><a href="/files/paper-${at + 30}.pdf">Download, ${at + 3}00 kilobytes</a></td></tr>`,
  ({ url, title }) => `<font><b><a href="${url}">${title}</a></b></font><br>In short.<br>`,
  ({ url, title }) => `<h3><a href="${url}">${title}</a></h3>${summary}`,
  ({ url, title, at }) =>
    `<article class="card"><a href="${url}"><img src="/${at}.jpg" alt=""></a><h2 class="card__title"><a href="${url}">${title}</a></h2>${summary}</article>`,
  ({ url, title, at }) =>
    `<a class="tile" href="${url}"><img src="/${at}.jpg" alt=""><div><span>Town</span><h3>${title}</h3>${summary}</div></a>`,
  ({ url, title }) =>
    `<div class="item"><h3>${title}</h3>${summary}<a class="btn" href="${url}">Read more</a></div>`,
  ({ url, title }) =>
    `<article class="post"><h2 class="entry-title"><a href="${url}">${title}</a></h2><a rel="author" href="/author/ada-quay">Ada Quay of the harbour desk</a>${summary}<a href="/tag/old-town-stories">Old town stories</a> <a href="${url}#comments">3 comments</a></article>`,
  ({ url, title, at }) =>
    `<div class="row"><span class="title"><a href="${url}">${title}</a></span><span class="sub">by <a href="/user/u${at}">reader number ${at}</a> <a href="/item?id=${at + 70}">discuss</a></span></div>`,
]

function linksOf(
  pick: Pick,
  names: readonly string[],
  most: number,
  write: (link: string) => string,
): string {
  const address = pick.of([
    (name: string) => `/${slugOf(name)}`,
    (name: string) => `/${slugOf(name)}/`,
    (name: string) => `/${slugOf(name)}.html`,
    (name: string) => `/pages/${slugOf(name)}`,
  ])
  const chosen = pick.some(names, 2 + pick.below(most - 2))
  return chosen.map((name) => write(`<a href="${address(name)}">${name}</a>`)).join(' ')
}

/** What else stands on such pages, each on some of them. */
const extras: readonly string[] = [
  '<aside class="ads"><a href="https://shop.example/?utm_source=page&utm_medium=banner" target="_blank">The boots that every walker on the islands wants</a></aside>',
  '<div class="newsletter"><a href="/newsletter">Get our letter in your mailbox every month</a></div>',
  '<nav class="pagination"><a href="/page/2">2</a> <a href="/page/3">3</a> <a href="/page/2">Older entries</a></nav>',
  '<a class="more" href="/archive/">See everything that we have published</a>',
  '<aside><h3>Archive</h3><ul><li><a href="/2026/10/">October 2026</a></li><li><a href="/2026/09/">September 2026</a></li></ul></aside>',
  '<div class="hub"><a href="/topic/the-slow-road-to-a-cleaner-river"><h3>The slow road to a cleaner river</h3></a></div>',
  '<div><a href="/tag/all-our-reports-on-water"><b>All our reports on water</b></a> <a href="/category/people-of-the-islands">People of the islands</a></div>',
  '<section class="tags"><a href="/tag/harbour">harbour</a> <a href="/tag/town-council-meetings">town council meetings</a></section>',
  '<section class="cta"><a href="/membership"><h2>Become a member of our paper today</h2></a></section>',
  '<p><a href="https://social.example/paper">Follow us where you like to read</a></p>',
  '<section><a href="/contributors/ben-mole">Ben Mole writes about the sea</a></section>',
]

export function littlePage(seed: number): LittlePage {
  const pick = seeded(seed)
  const url = `https://little${seed}.example/`
  const rule = pick.of(rules)
  const template = pick.of(templates)
  // Some pages publish nothing: what looks like cards leads to what they sell.
  const count = pick.below(5) === 0 ? 0 : 4 + pick.below(16)
  const stories = Array.from({ length: count }, (_, at) => {
    const title = titleOf(pick, at)
    return { url: rule(title, at), title, at }
  })
  const shown = stories.map(template).join('')
  const isTable = shown.startsWith('<tr')
  const list = isTable ? `<table>${shown}</table>` : shown.startsWith('<li') ? `<ul>${shown}</ul>` : shown
  const navigation = pick.of([
    () => `<header><nav>${linksOf(pick, places, 9, (link) => `<li>${link}</li>`)}</nav></header>`,
    () => `<div id="menu">${linksOf(pick, places, 7, (link) => `${link} |`)}</div>`,
    () => `<header>${linksOf(pick, places, 6, (link) => link)}</header>`,
  ])()
  const offers =
    count === 0 ? linksOf(pick, places, 8, (link) => `<div class="card"><h2>${link}</h2></div>`) : ''
  const around = pick.some(extras, pick.below(5)).join('')
  const main = pick.of([(text: string) => `<main>${text}</main>`, (text: string) => `<div>${text}</div>`])
  const footer = `<${pick.of(['footer', 'div class="foot"'])}>${linksOf(pick, legal, 6, (link) => `<p>${link}</p>`)}`
  const html = `<html><head><title>Little ${seed}</title></head><body>${navigation}${main(`${list}${offers}${around}`)}${footer}</body></html>`
  return { url, html, stories: [...new Set(stories.map((story) => new URL(story.url, url).href))] }
}
