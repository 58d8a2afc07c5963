// What the bench and the fuzzer ask of Broadside: what the extractor's script does with a page, and its parts.
import { Readability } from '@mozilla/readability'
import { DOMParser } from 'linkedom'
import { extract } from '../../../utils/article/extract'
import { isBlocks } from '../../../utils/article/is-blocks'
import { parseHtml } from '../../../utils/article/parse-html'

/** A page's article; `isAllowed`: whether it is made of allowed blocks alone, with addresses that a screen may open. */
export function readArticle(html: string, url: string) {
  const article = extract(parseHtml(html, url))
  return { article, isAllowed: article === undefined || isBlocks(article.blocks) }
}

/** The plain way: linkedom and Readability as they are. */
export function readPlainly(html: string) {
  const document = new DOMParser().parseFromString(html, 'text/html') as unknown as Document
  return new Readability(document).parse()?.textContent
}
