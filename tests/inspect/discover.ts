// npm run -s inspect:discover: the feeds that a page offers, under the contract of the corpora's README.
import { parseHtml } from '../../utils/article/parse-html'
import { discoverFeeds } from '../../utils/feed/discover'
import { decodePage } from '../../utils/net/decode-page'
import { answerLines, bytesOf } from './answer-lines'

await answerLines((question) => {
  const page = parseHtml(question.html ?? decodePage(bytesOf(question), question.contentType), question.url)
  return { ok: true, feeds: discoverFeeds(page.document, page.base) }
})
