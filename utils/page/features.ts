import { companyFeatures } from './company-features'
import type { LinkGroup } from './group-links'
import { type Features, ownFeatures, titleForm } from './own-features'

/** What is known of each group of a page's links: of it by itself, and of it by its like. */
export function featuresOf(groups: readonly LinkGroup[]): Features[] {
  const company = companyFeatures(groups)
  const titles = new Map<string, number>()
  for (const { title } of groups) titles.set(titleForm(title), (titles.get(titleForm(title)) ?? 0) + 1)
  const count = groups.length
  const words = groups.reduce((sum, one) => sum + one.words, 0) / Math.max(1, count)
  const page = { parents: parentsAmong(groups), titles, words, count }
  return groups.map((group, at) => ({ ...ownFeatures(group, at, page), ...company[at] }))
}

/** Every address that another on the page goes on from: a section's front, mostly. */
function parentsAmong(groups: readonly LinkGroup[]): Set<string> {
  const parents = new Set<string>()
  for (const { address } of groups) {
    const { host, segments } = address
    for (let depth = 0; depth < segments.length; depth += 1)
      parents.add([host, ...segments.slice(0, depth)].join('/'))
  }
  return parents
}
