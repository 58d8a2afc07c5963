import type { Block } from '../model/article'
import { ldAddress } from './json-ld'
import type { PageFacts } from './page-facts'
import { webAddress } from './safe-address'

const smallestSide = 200
const notPhotograph =
  /logo|placeholder|default[-_]?(?:image|img|share|social|og)|favicon|apple-touch|sprite|avatar|gravatar|social[-_]?share|share[-_]?(?:image|default)|blank\.|no[-_]?image|\.svg(?:$|\?)/i

/** The address of the picture that a page names for itself; undefined where that looks like a logo or an icon. */
export function leadPicture(facts: PageFacts): string | undefined {
  const { meta, article, ld, page } = facts
  const named = [
    meta.get('og:image:secure_url'),
    meta.get('og:image'),
    ldAddress(article?.image, ld),
    meta.get('twitter:image'),
  ]
  const addresses = named.map((src) => webAddress(src, page.base)).filter((src) => src !== undefined)
  const isSmall = ['og:image:width', 'og:image:height'].some(
    (name) => Number(meta.get(name) ?? smallestSide) < smallestSide,
  )
  return isSmall ? undefined : addresses.find((src) => !notPhotograph.test(src))
}

/** Blocks with the page's own picture before them, unless they have a picture. */
export function withLeadPicture(blocks: Block[], facts: PageFacts, src: string | undefined): Block[] {
  if (!src || hasFigure(blocks)) return blocks
  const alt = facts.meta.get('og:image:alt') ?? facts.meta.get('twitter:image:alt') ?? ''
  return [{ kind: 'figure', src, alt, caption: [] }, ...blocks]
}

function hasFigure(blocks: readonly Block[]): boolean {
  return blocks.some((block) => {
    if (block.kind === 'list') return block.items.some(hasFigure)
    return block.kind === 'figure' || (block.kind === 'quote' && hasFigure(block.blocks))
  })
}
