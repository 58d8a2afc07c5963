import { Readability } from '@mozilla/readability'
import type { Block, ExtractedArticle } from '../model/article'
import { directionOf } from '../text/direction-of'
import { resolve } from '../url/resolve'
import { chooseAuthors } from './authors'
import { toBlocks } from './blocks'
import { blocksToText } from './blocks-to-text'
import { countWords } from './count-words'
import { chooseInstants } from './instants'
import { ldAddress } from './json-ld'
import { type PageFacts, readPageFacts } from './page-facts'
import type { ParsedPage } from './parse-html'
import { chooseTitle } from './title'

/**
 * The article of a page: what Readability keeps of it as typed blocks, and what the page says of itself. Undefined where
 * there is no text. Changes the document. Never throws on any page.
 */
export function extract(page: ParsedPage): ExtractedArticle | undefined {
  const facts = readPageFacts(page)
  const language = languageOf(facts)
  const title = chooseTitle(facts)
  const { publishedAt } = chooseInstants(facts)
  const authors = chooseAuthors(facts)
  const picture = leadPicture(facts)
  const blocks = withLeadPicture(withoutTitle(readableBlocks(page), title), picture, title)
  const text = blocksToText(blocks)
  if (!text.trim()) return undefined
  return {
    title,
    authors,
    publishedAt,
    language,
    direction: directionOf(text, language),
    site: facts.site,
    description: facts.meta.get('og:description') ?? facts.meta.get('description'),
    blocks,
    wordCount: countWords(blocks, language),
  }
}

/** A fragment of markup, such as a feed's own text, as an article without a title. */
export function extractFragment(page: ParsedPage): ExtractedArticle {
  const blocks = toBlocks(page.document.documentElement, page.base)
  return { authors: [], blocks, direction: directionOf(blocksToText(blocks)), wordCount: countWords(blocks) }
}

function readableBlocks(page: ParsedPage): Block[] {
  try {
    const readable = new Readability<Element>(page.document, {
      serializer: (node) => node as Element,
    }).parse()
    return readable?.content ? toBlocks(readable.content, page.base) : []
  } catch {
    // Readability throws on some documents that a browser never makes: the page then has no text.
    return []
  }
}

function languageOf({ page, meta, article }: PageFacts): string | undefined {
  const told =
    page.document.documentElement.getAttribute('lang') ??
    (typeof article?.inLanguage === 'string' ? article.inLanguage : undefined) ??
    meta.get('og:locale')?.replace('_', '-')
  return told && /^[a-z]{2,3}(-[\w-]+)?$/i.test(told) ? told : undefined
}

function leadPicture({ page, meta, article, ld }: PageFacts): string | undefined {
  const address = ldAddress(article?.image, ld) ?? meta.get('og:image') ?? meta.get('twitter:image')
  return address ? resolve(page.base, address) : undefined
}

/** The headline stands above the text already. */
function withoutTitle(blocks: readonly Block[], title: string | undefined): Block[] {
  const [first, ...rest] = blocks
  const repeats = first?.kind === 'heading' && title && blocksToText([first]).trim() === title
  return repeats ? rest : [...blocks]
}

function withLeadPicture(blocks: Block[], src: string | undefined, title: string | undefined): Block[] {
  if (!src || blocks.length === 0 || hasFigure(blocks)) return blocks
  return [{ kind: 'figure', src, alt: title ?? '', caption: [] }, ...blocks]
}

const hasFigure = (blocks: readonly Block[]): boolean =>
  blocks.some((block) => block.kind === 'figure' || (block.kind === 'quote' && hasFigure(block.blocks)))
