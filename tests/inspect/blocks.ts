import { toBlocks } from '../../utils/article/blocks'
import { blocksToText } from '../../utils/article/blocks-to-text'
import { parseHtml } from '../../utils/article/parse-html'
import { renderHtml } from '../../utils/article/render-html'
import { answerLines, bytesOf } from './answer-lines'

await answerLines((question) => {
  const html = question.html ?? new TextDecoder().decode(bytesOf(question))
  const page = parseHtml(html, question.url)
  const blocks = toBlocks(page.document.documentElement, page.base)
  return { ok: true, html: renderHtml(blocks), text: blocksToText(blocks) }
})
