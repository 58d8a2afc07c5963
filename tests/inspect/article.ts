// npm run -s inspect:article: what Broadside makes of a page, under the contract of the corpora's README.
import { blocksToText } from '../../utils/article/blocks-to-text'
import { extract, type PageArticle } from '../../utils/article/extract'
import { parseHtml } from '../../utils/article/parse-html'
import { renderHtml } from '../../utils/article/render-html'
import { decodePage } from '../../utils/net/decode-page'
import { answerLines, bytesOf } from './answer-lines'

const isoOf = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString()

function show({ blocks, publishedAt, modifiedAt, ...article }: PageArticle) {
  return {
    ...article,
    publishedAt: isoOf(publishedAt),
    modifiedAt: isoOf(modifiedAt),
    text: blocksToText(blocks),
    html: renderHtml(blocks),
  }
}

await answerLines((question) => {
  const html = question.html ?? decodePage(bytesOf(question), question.contentType)
  const article = extract(parseHtml(html, question.url))
  if (article) return { ok: true, article: show(article) }
  return { ok: false, kind: 'no-article', message: 'This page has no text that could be an article.' }
})
