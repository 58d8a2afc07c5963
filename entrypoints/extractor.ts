import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { extract, extractFragment } from '../utils/article/extract'
import { readPageFacts } from '../utils/article/page-facts'
import { parseHtml } from '../utils/article/parse-html'
import { discoverFeeds } from '../utils/feed/discover'
import type { Extractor } from '../utils/model/article'

// A script of its own: the worker starts without it and loads it with the first article.
export default defineUnlistedScript(() => {
  const extractor: Extractor = {
    extract: (html, url) => ({ article: extract(parseHtml(html, url)) }),
    toArticle: (html, url) => extractFragment(parseHtml(html, url)),
    discover: (html, url) => {
      const page = parseHtml(html, url)
      const { site, title } = readPageFacts(page)
      const language = page.document.documentElement.getAttribute('lang') ?? undefined
      return { title: site ?? title, language, feeds: discoverFeeds(page.document, page.base) }
    },
  }
  ;(globalThis as { broadsideExtractor?: Extractor }).broadsideExtractor = extractor
})
