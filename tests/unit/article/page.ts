import { toBlocks } from '../../../utils/article/blocks'
import { parseHtml } from '../../../utils/article/parse-html'
import type { Block } from '../../../utils/model/article'

export const address = 'https://daily.example/2026/story.html'

/** The blocks of a fragment on an invented newspaper's page. */
export function blocksOf(html: string): Block[] {
  const page = parseHtml(html, address)
  return toBlocks(page.document.documentElement, page.base)
}

export const text = (words: string) => ({ kind: 'text' as const, text: words })

export const paragraph = (words: string): Block => ({ kind: 'paragraph', inlines: [text(words)] })
