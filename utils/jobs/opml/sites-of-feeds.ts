import { askAllowed } from '../ask-allowed'
import type { JobContext } from '../job-context'

export interface FeedSites {
  /** Match patterns, each once, in the order of the feeds. */
  sites: string[]
  siteOf(url: string): string
  /** Of a feed's address or of one of `sites`. */
  isAllowed(addressOrSite: string): boolean
}

/** The sites of feeds, and what of them may be fetched; a permission that is narrower than a site may allow a feed. */
export async function sitesOfFeeds(context: JobContext, urls: readonly string[]): Promise<FeedSites> {
  const siteOf = urls.length > 0 ? await context.loadSiteOf() : (url: string) => url
  const known = new Map(urls.map((url) => [url, siteOf(url)]))
  const sites = [...new Set(known.values())]
  const isSiteAllowed = await askAllowed(context, sites)
  const doubtful = urls.filter((url) => !isSiteAllowed(known.get(url) ?? url))
  const isDoubtfulAllowed = await askAllowed(context, doubtful)
  return {
    sites,
    siteOf: (url) => known.get(url) ?? siteOf(url),
    isAllowed: (one) => isSiteAllowed(one) && isDoubtfulAllowed(one),
  }
}
