import type { LinkGroup } from './group-links'
import { pathOf } from './place'

/** So many must be alike for their verdict to count for each. */
const fewestAlike = 4

/** What one template shows at addresses of one depth: mostly all headlines, or none. */
export const likeOf = ({ links, address }: LinkGroup): string =>
  `${pathOf(links[0]!.place)} ${address.whose} ${address.segments.length}`

/**
 * Which of a page's links are kept, given the chance of each to be a headline. One that is not sure goes with its like:
 * a headline of two words with the longer ones around it, a button with the others of its row.
 */
export function keepAlike(links: readonly { chance: number; like: string }[], keptAbove: number): boolean[] {
  const alike = new Map<string, { count: number; kept: number }>()
  for (const { chance, like } of links) {
    const { count, kept } = alike.get(like) ?? { count: 0, kept: 0 }
    alike.set(like, { count: count + 1, kept: kept + Number(chance > keptAbove) })
  }
  return links.map(({ chance, like }) => {
    const isKept = chance > keptAbove
    const { count, kept } = alike.get(like)!
    if (count < fewestAlike) return isKept
    const others = (kept - Number(isKept)) / (count - 1)
    return isKept ? others >= 0.3 || chance > 0.9 : others >= 0.7 && chance > 0.1
  })
}
