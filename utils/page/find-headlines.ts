import type { FrontPage } from '../model/page'
import { featuresOf } from './features'
import { groupLinks } from './group-links'
import { bias, keptAbove, weights } from './headline-weights'
import { keepAlike, likeOf } from './keep-alike'
import { makeUpOf } from './make-up'
import type { Features } from './own-features'
import { readLinks } from './read-links'

/**
 * The headlines of a site's front page or of one of its sections, in page order, each address once: what is left
 * when navigation, tags, section fronts, authors, "more" links and adverts are taken out. `base`: what the page's
 * addresses are relative to. Costs one walk; never throws.
 */
export function findHeadlines(document: Document, base: string): Pick<FrontPage, 'headlines' | 'makeUp'> {
  const groups = groupLinks(readLinks(document, base))
  const features = featuresOf(groups)
  const chances = groups.map((group, at) => ({ chance: chanceOf(features[at]!), like: likeOf(group) }))
  const isKept = keepAlike(chances, keptAbove)
  const kept = groups.filter(({ title }, at) => /\p{L}/u.test(title) && isKept[at])
  return {
    headlines: kept.map(({ key, url, title }) => ({ id: key, url, title })),
    makeUp: makeUpOf(kept),
  }
}

/** How likely these features are a headline's, from 0 to 1. */
function chanceOf(features: Features): number {
  let sum = bias
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
