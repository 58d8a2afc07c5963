import { plainText } from '../../text/plain-text'
import { ldText } from '../json-ld'
import { foldWords, type PageFacts } from '../page-facts'
import type { PageWords } from './page-features'

/** What is known of a page already. */
export interface Named {
  title?: string
  authors: readonly string[]
}

/** What a page says of its article, for comparing its segments with. */
export function pageWords(facts: PageFacts, { title, authors }: Named): PageWords {
  const { meta, article, site, heading } = facts
  const description = meta.get('og:description') ?? meta.get('description') ?? ldText(article?.description)
  const body = article?.articleBody
  return {
    title: foldWords(title ?? ''),
    description: foldWords(description ?? ''),
    site: foldWords(site ?? ''),
    authors: foldWords(authors[0] ?? ''),
    body: typeof body === 'string' ? foldWords(plainText(body)) : [],
    heading,
  }
}
