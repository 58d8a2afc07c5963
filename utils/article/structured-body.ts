import type { Block } from '../model/article'
import { plainText } from '../text/plain-text'
import { countWords } from '../text/words'
import type { PageFacts } from './page-facts'

const fewestWords = 80

/**
 * The text in a page's structured data (`articleBody`), as paragraphs; undefined below 80 words. It is often cut short, so
 * it only stands in where the page itself gave less than half of it (/shared/extraction.md, section 2, step 6).
 */
export function structuredBody({ article }: PageFacts): { blocks: Block[]; wordCount: number } | undefined {
  const body = article?.articleBody
  if (typeof body !== 'string') return undefined
  const paragraphs = body
    .split(/\s*\n\s*|<\/?p>|<br\s*\/?>/i)
    .map(plainText)
    .filter(Boolean)
  const wordCount = countWords(paragraphs.join('\n'))
  if (wordCount < fewestWords) return undefined
  return {
    blocks: paragraphs.map((text) => ({ kind: 'paragraph', inlines: [{ kind: 'text', text }] })),
    wordCount,
  }
}
