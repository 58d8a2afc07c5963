// npm run -s inspect:article: what Broadside makes of a page, under the contract of the corpora's README. With --why also
// each text that was left out of it, how likely it seemed to be the article's (0 to 1) and what weighed most against it.
import { blocksToText } from '../../utils/article/blocks-to-text'
import { strongestFeature } from '../../utils/article/body/strongest-feature'
import { extract, type PageArticle } from '../../utils/article/extract'
import { parseHtml } from '../../utils/article/parse-html'
import { renderHtml } from '../../utils/article/render-html'
import { decodePage } from '../../utils/net/decode-page'
import { answerLines, bytesOf } from './answer-lines'

const isoOf = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString()

const why = process.argv.indexOf('--why')
if (why >= 0) process.argv.splice(why, 1)

function show({ blocks, publishedAt, modifiedAt, removals, ...article }: PageArticle) {
  return {
    ...article,
    publishedAt: isoOf(publishedAt),
    modifiedAt: isoOf(modifiedAt),
    text: blocksToText(blocks),
    html: renderHtml(blocks),
    ...(why >= 0 && {
      removals: removals.map((one) => ({
        text: one.text,
        chance: Number(one.chance.toFixed(2)),
        because: strongestFeature(one),
      })),
    }),
  }
}

await answerLines((question) => {
  const html = question.html ?? decodePage(bytesOf(question), question.contentType)
  const article = extract(parseHtml(html, question.url))
  if (article) return { ok: true, article: show(article) }
  return { ok: false, kind: 'no-article', message: 'This page has no text that could be an article.' }
})
