import { featuresOf } from './features'
import { groupLinks, type LinkGroup } from './group-links'
import { bias, keptAbove, weights } from './headline-weights'
import type { Features } from './own-features'
import { readLinks } from './read-links'

/** A story that a page links to. */
export interface PageHeadline {
  /** What it is known by from one look at the page to the next: its address without scheme, www and tracking. */
  id: string
  url: string
  title: string
}

/**
 * The headlines of a site's front page or of one of its sections, in page order, each address once: what is left
 * when navigation, tags, section fronts, authors, "more" links and adverts are taken out. `base`: what the page's
 * addresses are relative to. Costs one walk; never throws.
 */
export function findHeadlines(document: Document, base: string): PageHeadline[] {
  const groups = groupLinks(readLinks(document, base))
  const features = featuresOf(groups)
  return groups
    .filter((group, at) => /\p{L}/u.test(group.title) && chanceOf(features[at]!) > keptAbove)
    .map(({ key, url, title }: LinkGroup) => ({ id: key, url, title }))
}

/** How likely these features are a headline's, from 0 to 1. */
export function chanceOf(features: Features): number {
  let sum = bias
  for (const [name, weight] of Object.entries(weights)) sum += weight * (features[name] ?? 0)
  return 1 / (1 + Math.exp(-sum))
}
