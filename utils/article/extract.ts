import type { Block, ExtractedArticle } from '../model/article'
import { directionOf } from '../text/direction-of'
import { truncateWords } from '../text/truncate-words'
import { chooseAuthors } from './authors'
import { toBlocks } from './blocks'
import { blocksToText } from './blocks-to-text'
import { chooseBody, type Removal } from './body/choose-body'
import type { Named } from './body/page-words'
import { countWords } from './count-words'
import { chooseInstants } from './instants'
import { ldText } from './json-ld'
import { languageOf, pageDirection } from './languages'
import { leadPicture, withLeadPicture } from './lead-picture'
import { cleanText, foldWords, type PageFacts, readPageFacts } from './page-facts'
import type { ParsedPage } from './parse-html'
import { webAddress } from './safe-address'
import { structuredBody } from './structured-body'
import { chooseTitle } from './title'

/** What a page says beyond what is kept of its article. */
export interface PageArticle extends ExtractedArticle {
  /** The page's canonical address, where it names one. */
  url?: string
  /** Address of the picture that it names for itself. */
  image?: string
  modifiedAt?: number
  /** What was left out of the text that seemed to be the article's. */
  removals: readonly Removal[]
}

const longestDescription = 400

/**
 * The article of a page; undefined where it has no word that could be one. Takes the document apart, so a page is
 * extracted once and last. Never throws, whatever the markup.
 */
export function extract(page: ParsedPage): PageArticle | undefined {
  const facts = readPageFacts(page)
  const about = describe(facts)
  const body = bodyOf(facts, about)
  const blocks = withoutTitle(body.blocks, about.title)
  const text = blocksToText(blocks)
  const wordCount = countWords(blocks, about.language)
  if (wordCount === 0) return undefined
  return {
    ...about,
    direction: pageDirection(facts, text, about.language),
    blocks: withLeadPicture(blocks, facts, about.image),
    wordCount,
    removals: body.removals,
  }
}

/** A fragment of markup, such as a feed's own text, as an article without a title. Never throws. */
export function extractFragment(page: ParsedPage): ExtractedArticle {
  const blocks = toBlocks(page.document.documentElement, page.base)
  return { authors: [], blocks, direction: directionOf(blocksToText(blocks)), wordCount: countWords(blocks) }
}

function describe(facts: PageFacts): Omit<PageArticle, 'blocks' | 'wordCount' | 'direction' | 'removals'> {
  const { meta, article, page, site } = facts
  const description = cleanText(
    meta.get('og:description') ?? meta.get('description') ?? ldText(article?.description),
  )
  return {
    title: chooseTitle(facts),
    authors: chooseAuthors(facts),
    ...chooseInstants(facts),
    language: languageOf(facts),
    site,
    description: description && truncateWords(description, longestDescription),
    url: canonicalAddress(page),
    image: leadPicture(facts),
  }
}

/** What is chosen of the page's text; its structured text where that is more than twice as long. */
function bodyOf(facts: PageFacts, named: Named): { blocks: Block[]; removals: Removal[] } {
  const structured = structuredBody(facts)
  const body = chooseBody(facts, named)
  const blocks = body ? toBlocks(body.element, facts.page.base) : []
  return structured && countWords(blocks) * 2 < structured.wordCount
    ? { blocks: structured.blocks, removals: [] }
    : { blocks, removals: body?.removals ?? [] }
}

/** The headline stands above the text already. */
function withoutTitle(blocks: Block[], title: string | undefined): Block[] {
  const [first] = blocks
  const repeats = title && first?.kind === 'heading' && sameWords(blocksToText([first]), title)
  return repeats ? blocks.slice(1) : blocks
}

function canonicalAddress({ document, base }: ParsedPage): string | undefined {
  const links = [...document.querySelectorAll('link')]
  const canonical = links.find((link) => /(?:^|\s)canonical(?:\s|$)/i.test(link.getAttribute('rel') ?? ''))
  return webAddress(canonical?.getAttribute('href'), base)
}

function sameWords(one: string, other: string): boolean {
  return foldWords(one).join(' ') === foldWords(other).join(' ')
}
