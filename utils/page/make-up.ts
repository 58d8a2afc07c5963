import type { PageMakeUp } from '../model/page'
import { hash53 } from '../url/hash53'
import type { LinkGroup } from './group-links'
import { pathOf } from './place'

/** So many kinds of addresses and templates are remembered, the most frequent ones. */
const mostKinds = 16

/** How the page is made that shows these headlines; templates by a hash of their tags and classes. */
export function makeUpOf(headlines: readonly LinkGroup[]): PageMakeUp {
  return {
    shapes: countOf(headlines.map(({ address }) => address.shape)),
    templates: countOf(headlines.map(({ links }) => hash53(pathOf(links[0]!.place)))),
  }
}

function countOf(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const most = [...counts].sort(([, one], [, other]) => other - one).slice(0, mostKinds)
  return Object.fromEntries(most)
}
