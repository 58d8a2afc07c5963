import { type Feed, type Source, sitesOf } from '../model/source'
import { patternCovers } from './pattern-covers'

/**
 * Whether a source fetches from a site (a match pattern). One that waits for its permission fetches nothing: what was
 * allowed for a look at it can be given back.
 */
export function needsSite(
  { source, feeds }: { source: Source; feeds: readonly Feed[] },
  site: string,
): boolean {
  if (source.pendingAddress !== undefined) return false
  return sitesOf(source).includes(site) || feeds.some((feed) => patternCovers(site, feed.url))
}
