import { describe, expect, it } from 'vitest'
import { blocksToText } from '../../../utils/article/blocks-to-text'
import { strongestFeature } from '../../../utils/article/body/strongest-feature'
import { extract } from '../../../utils/article/extract'
import { parseHtml } from '../../../utils/article/parse-html'

const address = 'https://harbour.example/news/2026/council-keeps-the-old-lighthouse'

const sentences = [
  'The council of the harbour town voted on Tuesday evening to keep the old lighthouse, after a debate that lasted four hours.',
  'Its keeper, who has lived there for thirty years, said that the light had saved more boats than anyone had counted.',
  'Engineers had warned that the foundations would not stand another winter unless they were strengthened with stone and steel.',
  'The work will cost about two million, half of which the region pays, and it begins when the nesting season has ended.',
  'Those who had asked for a hotel in its place were disappointed, but said that they would not go to court over the decision.',
]

const page = (
  middle: string,
  after = '',
) => `<html><head><title>Council keeps the old lighthouse | Harbour Post</title>
<meta property="og:site_name" content="Harbour Post"></head><body>
<header class="site-header"><nav class="menu"><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article class="story"><h1>Council keeps the old lighthouse</h1>
<div class="article-body"><p>${sentences[0]}</p><p>${sentences[1]}</p>${middle}<p>${sentences[2]}</p><p>${sentences[3]}</p><p>${sentences[4]}</p></div>${after}
</article></main><footer class="footer"><p>© Harbour Post. All rights reserved.</p></footer></body></html>`

function read(html: string) {
  const article = extract(parseHtml(html, address))
  if (!article) throw new Error('no article')
  return { ...article, text: blocksToText(article.blocks) }
}

describe('the body of an article', () => {
  it('is all of its paragraphs, in order', () => {
    expect(read(page('')).text).toBe(sentences.join('\n\n'))
  })

  it('leaves out what asks to subscribe or to read something else in its midst, and says what weighed against it', () => {
    const { text, removals } = read(
      page(
        '<p class="related"><strong>Read also:</strong> <a href="/news/2026/ferry">Ferry to the islands sails again</a></p>' +
          '<div class="newsletter-signup"><p>Sign up for our newsletter</p></div>',
      ),
    )
    expect(text).toBe(sentences.join('\n\n'))
    const letter = removals.find((one) => one.text.includes('newsletter'))
    expect(letter?.chance).toBeLessThan(0.5)
    expect(strongestFeature(letter!)).toMatch(/says:act|subscribe/)
  })

  it('keeps what is said under a picture with its picture', () => {
    const { blocks } = read(
      page(
        '<figure><img src="/tower.jpg" width="800" height="600" alt="The tower"><figcaption>The tower at dawn. Photo: A. Keeper</figcaption></figure>',
      ),
    )
    expect(blocks.find(({ kind }) => kind === 'figure')).toMatchObject({
      src: 'https://harbour.example/tower.jpg',
      caption: [{ kind: 'text', text: 'The tower at dawn. Photo: A. Keeper' }],
    })
  })

  it('is found where markup names nothing, in a page of bare divs', () => {
    const bare = `<html><head><title>Council keeps the old lighthouse</title></head><body><div><div>${sentences.join('</div><div>')}</div></div></body></html>`
    expect(read(bare).text).toBe(sentences.join('\n\n'))
  })
})
