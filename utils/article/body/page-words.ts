import { plainText } from '../../text/plain-text'
import { chooseAuthors } from '../authors'
import { ldText } from '../json-ld'
import { foldWords, type PageFacts } from '../page-facts'
import { chooseTitle } from '../title'
import type { PageWords } from './page-features'

/** What a page says of its article, for comparing its segments with. */
export function pageWords(facts: PageFacts): PageWords {
  const { meta, article, site, heading } = facts
  const description = meta.get('og:description') ?? meta.get('description') ?? ldText(article?.description)
  const body = article?.articleBody
  return {
    title: foldWords(chooseTitle(facts) ?? ''),
    description: foldWords(description ?? ''),
    site: foldWords(site ?? ''),
    authors: foldWords(chooseAuthors(facts)[0] ?? ''),
    body: typeof body === 'string' ? foldWords(plainText(body)) : [],
    heading,
  }
}
