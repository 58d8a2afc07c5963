import type { LinkGroup } from './group-links'
import type { Features } from './own-features'
import { pathOf, regions } from './place'

/**
 * What is known of a group of links by its like: a page shows dozens of stories by one template, and their addresses
 * are made by one rule. What most of them are, each one is likely to be.
 */
export function companyFeatures(groups: readonly LinkGroup[]): Features[] {
  const traits = groups.map(traitsOf)
  const shape = tallyBy(groups, traits, ({ address }) => [address.shape])
  const path = tallyBy(groups, traits, ({ links }) => links.map(({ place }) => pathOf(place)))
  const part = tallyBy(groups, traits, ({ address }) => [`${address.host}/${address.segments[0] ?? ''}`])
  const host = tallyBy(groups, traits, ({ address }) => [address.host])
  const total = groups.length
  return groups.map((group) => ({
    ...named('shape', shape(group), total),
    ...named('path', path(group), total),
    ...named('part', part(group), total),
    ...named('host', host(group), total),
  }))
}

const traitNames = ['Words', 'Words4', 'Heading', 'Picture', 'Nav'] as const

/** Its traits by number, so that they can be added up. */
function traitsOf({ words, links, cards }: LinkGroup): number[] {
  const hasHeading =
    links.some((link) => link.hasHeading) || cards.some(({ headings }) => headings.length > 0)
  const hasPicture = cards.some((card) => card.hasPicture)
  const isNav = links.every(({ place }) => place.regions & (regions.nav | regions.footer))
  return [
    Math.min(1.5, words / 12),
    Number(words >= 4),
    Number(hasHeading),
    Number(hasPicture),
    Number(isNav),
  ]
}

interface Tally {
  count: number
  sums: number[]
}

/** Adds up the traits of all groups that share a name; a group of several names gets the mean of their means. */
function tallyBy(
  groups: readonly LinkGroup[],
  traits: readonly number[][],
  namesOf: (group: LinkGroup) => string[],
): (group: LinkGroup) => Tally {
  const tallies = new Map<string, Tally>()
  for (const [at, group] of groups.entries()) {
    for (const name of new Set(namesOf(group))) {
      const tally = tallies.get(name) ?? { count: 0, sums: traitNames.map(() => 0) }
      tallies.set(name, tally)
      tally.count += 1
      for (const [trait, value] of traits[at]!.entries()) tally.sums[trait]! += value
    }
  }
  return (group) => {
    const found = namesOf(group).flatMap((name) => tallies.get(name) ?? [])
    const mean = (of: (tally: Tally) => number) => found.reduce((sum, one) => sum + of(one), 0) / found.length
    return {
      count: mean(({ count }) => count),
      sums: traitNames.map((_, trait) => mean(({ sums, count }) => sums[trait]! / count)),
    }
  }
}

function named(company: string, { count, sums }: Tally, total: number): Features {
  const features: Features = {
    [`${company}Count`]: Math.min(1, Math.log(count) / 5),
    [`${company}Share`]: count / total,
  }
  for (const [at, name] of traitNames.entries()) features[company + name] = sums[at]!
  return features
}
