import { bodyOf, chance, sentence } from '../feeds/articles.mjs'
import { tongues } from '../feeds/tongues.mjs'
import { escapeText } from '../newsroom/html.mjs'
import { seeded } from '../newsroom/seeded.mjs'

/** What stands on a publisher's page around and among an article. */
const boxesOf = (tongue, random) => {
  const { number } = chance(random)
  const say = (least, most) => escapeText(sentence(tongue, random, least, most))
  const link = (least, most) =>
    `<a href="/${number(2015, 2026)}/story-${number(1, 99_999)}">${say(least, most)}</a>`
  const links = (count) => Array.from({ length: count }, () => `<li>${link(4, 9)}</li>`).join('')
  return {
    menu: () =>
      `<nav class="menu"><ul>${Array.from({ length: number(6, 30) }, () => `<li>${link(1, 2)}</li>`).join('')}</ul></nav>`,
    share: () =>
      '<div class="share-bar"><a href="https://facebook.com/sharer">f</a> <a href="mailto:?x">@</a></div>',
    related: () => `<aside class="related"><h3>${say(2, 3)}</h3><ul>${links(number(3, 9))}</ul></aside>`,
    letter: () =>
      `<div class="newsletter-signup"><form><p>${say(4, 9)}</p><input type="email"><button>OK</button></form></div>`,
    table: () =>
      `<table><tr><th>${say(1, 2)}</th><th>${say(1, 2)}</th></tr>${Array.from({ length: number(2, 12) }, () => `<tr><td>${say(1, 3)}</td><td>${number(1, 999)}</td></tr>`).join('')}</table>`,
    quote: () => `<blockquote><p>${say(8, 20)}</p><footer>${say(2, 3)}</footer></blockquote>`,
    list: () => `<ul>${Array.from({ length: number(2, 8) }, () => `<li>${say(4, 15)}</li>`).join('')}</ul>`,
    code: () => `<pre><code>let ${number(1, 9)} &lt; x</code></pre>`,
    film: () =>
      `<iframe src="https://www.youtube.com/embed/${number(1, 1e9)}" title="${say(2, 5)}"></iframe>`,
    comments: () =>
      `<section id="comments">${Array.from({ length: number(0, 40) }, () => `<div class="comment"><b>${say(1, 2)}</b><p>${say(5, 40)}</p></div>`).join('')}</section>`,
    script: () =>
      `<script>window.data = {"a": "${'x'.repeat(number(10, 4000))}</div>"}</script><style>.a{color:red}</style>`,
  }
}

/**
 * A publisher's page with an article, by a seed alone. `least`: it has at least so many characters, in paragraphs and in what
 * stands around them.
 * @param {string} seed
 */
export function generatePage(seed, least = 0) {
  const random = seeded(seed)
  const { one, number, happens } = chance(random)
  const tongue = one(tongues)
  const home = `https://www.courier${number(1, 9999)}.example`
  const title = sentence(tongue, random, 5, 12)
  const boxes = boxesOf(tongue, random)
  const among = ['related', 'letter', 'table', 'quote', 'list', 'code', 'film', 'share', 'script']
  const parts = [bodyOf(tongue, home, random, 5, 20)]
  const around = [boxes.comments()]
  const length = (some) => some.reduce((sum, { length: own }) => sum + own, 0)
  for (let times = number(2, 6); times > 0 || length(parts) + length(around) < least; times -= 1) {
    parts.push(boxes[one(among)](), bodyOf(tongue, home, random, 3, 12))
    if (happens(0.5)) around.push(boxes[one(['related', 'comments', 'menu', 'script'])]())
  }
  const ld = {
    '@type': 'NewsArticle',
    headline: title,
    datePublished: '2026-05-04T08:00:00Z',
    author: { name: 'Ada Keeper' },
  }
  const html = `<!doctype html><html lang="${tongue.language}"><head><meta charset="utf-8"><title>${escapeText(title)} | Courier</title>
<meta property="og:title" content="${escapeText(title)}"><link rel="canonical" href="${home}/a">${happens(0.7) ? `<script type="application/ld+json">${JSON.stringify(ld)}</script>` : ''}</head>
<body>${boxes.script()}<header>${boxes.menu()}</header><main><article class="${one(['story', 'post entry-content', 'a1'])}"><h1>${escapeText(title)}</h1>
${parts.join('\n')}</article></main>${around.join('\n')}<footer>${boxes.menu()}</footer></body></html>`
  return { html, url: `${home}/2026/a` }
}
