import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script'
import { extract, extractFragment } from '../utils/article/extract'
import { languageOf } from '../utils/article/languages'
import { readPageFacts } from '../utils/article/page-facts'
import { parseHtml } from '../utils/article/parse-html'
import { discoverFeeds } from '../utils/feed/discover'
import type { ExtractedArticle, Extractor } from '../utils/model/article'
import type { FrontPage } from '../utils/model/page'
import { findHeadlines } from '../utils/page/find-headlines'

declare global {
  /** Set by extractor.js: importScripts('/extractor.js') in Chrome's worker, import() in Firefox's event page. */
  var broadsideExtractor: Extractor | undefined
}

/** The article as the store keeps it: a page's own pointers are left out. */
function articleOf(html: string, url: string): ExtractedArticle | undefined {
  const extracted = extract(parseHtml(html, url))
  if (!extracted) return undefined
  const { url: _url, image: _image, modifiedAt: _modifiedAt, removals: _removals, ...article } = extracted
  return article
}

function discover(html: string, url: string, rules: readonly string[]): ReturnType<Extractor['discover']> {
  const page = parseHtml(html, url)
  const facts = readPageFacts(page)
  const feeds = discoverFeeds(page.document, page.base, rules)
  return { title: facts.site ?? facts.title, language: languageOf(facts), feeds }
}

function readFront(html: string, url: string): FrontPage {
  const page = parseHtml(html, url)
  const facts = readPageFacts(page)
  const found = findHeadlines(page.document, page.base)
  return { title: facts.site ?? facts.title, language: languageOf(facts), ...found }
}

// A script of its own: the worker starts without it and loads it with the first article.
export default defineUnlistedScript(() => {
  globalThis.broadsideExtractor = {
    extract: (html, url) => ({ article: articleOf(html, url) }),
    toArticle: (html, url) => extractFragment(parseHtml(html, url)),
    discover,
    readFront,
  }
})
