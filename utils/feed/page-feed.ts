import type { FrontPage } from '../model/page'
import type { ParsedFeed } from './parsed-feed'

/** A page's headlines as a feed: they have no dates, summaries or authors, only their order. */
export function feedOfPage({ title, language, headlines }: FrontPage, url: string): ParsedFeed {
  return {
    format: 'page',
    title,
    url,
    language,
    entries: headlines.map((headline) => ({
      guid: headline.id,
      isPermalink: false,
      url: headline.url,
      title: headline.title,
      authors: [],
      categories: [],
      enclosures: [],
    })),
  }
}
