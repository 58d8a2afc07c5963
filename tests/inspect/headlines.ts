// npm run -s inspect:headlines: the stories of a front page, under the contract of the corpora's README.
import { parseHtml } from '../../utils/article/parse-html'
import { decodePage } from '../../utils/net/decode-page'
import { findHeadlines } from '../../utils/page/find-headlines'
import { answerLines, bytesOf } from './answer-lines'

await answerLines((question) => {
  const html = question.html ?? decodePage(bytesOf(question), question.contentType)
  const page = parseHtml(html, question.url.startsWith('file:') ? ownAddress(html) : question.url)
  const headlines = findHeadlines(page.document, page.base).headlines.map(({ url, title }) => ({
    url,
    title,
  }))
  return { ok: true, headlines }
})

/** A page that was saved to a file says itself where it is from: its addresses are relative to that. */
function ownAddress(html: string): string {
  const { document } = parseHtml(html, 'http://page.invalid/')
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  return [canonical, shared].find((url) => url && /^https?:/.test(url)) ?? 'http://page.invalid/'
}
