import type { Story } from '../model/entry'
import type { FolderId, SourceId } from '../model/ids'
import { type RankWishes, rankStories } from './rank'

/** Stories of a front page without sections, and the most that stand above them: it is finite. */
const frontLength = 20
/** Of those, the ones that stand there whatever folder they are of. */
const topLength = 8
const sectionLength = 4
/** So many sections have room in one record. */
const mostSections = 16

/** A folder at the top of the tree and the followed sources that are in it, however deep. */
export interface SectionSources {
  folderId: FolderId
  title: string
  sourceIds: ReadonlySet<SourceId>
}

export interface SheetSection extends Pick<SectionSources, 'folderId' | 'title'> {
  /** The first in rank of those that no place above has. */
  stories: Story[]
  /** How many those are. */
  storyCount: number
}

interface Asked {
  stories: readonly Story[]
  sections: readonly SectionSources[]
  now: number
  wished: RankWishes
}

/**
 * What stands where on a front page: first the stories that rank highest, of all sources, and those of sources in no
 * folder; then the folders' sections, in their order. A story stands once, in the first place that it belongs to.
 */
export function composeSheet({ stories, sections, now, wished }: Asked): {
  front: Story[]
  sections: SheetSection[]
} {
  const rank = (some: readonly Story[], count: number) => rankStories(some, now, count, wished)
  const top = rank(stories, topLength)
  let rest = stories.filter((story) => !top.includes(story))
  const composed: SheetSection[] = []
  for (const { folderId, title, sourceIds } of sections) {
    const own = rest.filter((story) => story.sourceIds.some((id) => sourceIds.has(id)))
    if (own.length === 0 || composed.length === mostSections) continue
    rest = rest.filter((story) => !own.includes(story))
    composed.push({ folderId, title, stories: rank(own, sectionLength), storyCount: own.length })
  }
  if (composed.length === 0) return { front: rank(stories, frontLength), sections: [] }
  return { front: [...top, ...rank(rest, frontLength - topLength)], sections: composed }
}
