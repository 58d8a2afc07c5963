import type { Entry, RecentHeadlines } from '../model/entry'
import type { EntryId, FeedId, StoryId } from '../model/ids'
import { factsOf } from './facts'
import { findStory } from './place-entry'
import { type KeptHeadline, packHeadlines, recentHeadlines, unpackHeadlines } from './recent-headlines'
import { addEntry, createStoryIndex, probeOf, type StoryIndex, type Weighed, weigh } from './story-index'
import { indexTitles } from './title-keys'

export type Placeable = Pick<Entry, 'id' | 'title' | 'summary' | 'url' | 'language' | 'sortAt' | 'feedId'>

/** A new entry, and where it belongs. */
export interface Placing {
  weighed: Weighed
  /** What it is most like in the story that it belongs to; undefined where it is the first report. */
  near?: { entryId: EntryId; storyId: StoryId; isCopy: boolean }
}

/** The stories of the last days, to place new entries among. */
export interface Grouper {
  /** Where an entry belongs, by what is known up to now. */
  find(entry: Placeable): Placing
  /** Takes it that an entry is in a story now: the next may be placed by it. */
  settle(placing: Placing, storyId: StoryId): void
  /** The rows of the feeds whose entries have settled since they were last asked for. */
  takeRows(now: number): RecentHeadlines[]
}

/** `rows`: what the store keeps of all feeds' recent headlines. */
export function createGrouper(rows: readonly RecentHeadlines[]): Grouper {
  const index = indexOf(rows)
  const titles = indexTitles(
    rows.flatMap(({ headlines }) => headlines.filter(({ key }) => key !== undefined)),
  )
  const rowOf = new Map(rows.map((row) => [row.feedId, row]))
  const settled = new Map<FeedId, KeptHeadline[]>()
  return {
    find(entry) {
      const { id, sortAt: at, feedId = '' } = entry
      const weighed = weigh(index, { id, at, source: feedId, facts: factsOf(entry) })
      const found = findStory(index, probeOf(index, weighed))
      if (!found) {
        const same = titles.find(entry.title, at)
        return same ? { weighed, near: { ...same, isCopy: false } } : { weighed }
      }
      const { story, nearest } = found
      const entryId = index.shelf.ids[nearest.entry]!
      return { weighed, near: { entryId, storyId: index.stories[story]!.id, isCopy: nearest.isCopy } }
    },
    settle({ weighed }, storyId) {
      addEntry(index, weighed, storyId)
      const { id: entryId, source, at: sortAt, facts, rarities } = weighed
      const feedId = source as FeedId
      if (feedId === '') return
      const some = settled.get(feedId) ?? []
      settled.set(feedId, some)
      some.push({ entryId, storyId, sortAt, ...facts, rarities })
    },
    takeRows(now) {
      const taken = Array.from(settled, ([feedId, fresh]) => {
        const known = rowOf.get(feedId)
        const row = packHeadlines(
          feedId,
          recentHeadlines([...fresh, ...(known ? unpackHeadlines(known) : [])], now),
        )
        rowOf.set(feedId, row)
        return row
      })
      settled.clear()
      return taken
    },
  }
}

function indexOf(rows: readonly RecentHeadlines[]): StoryIndex {
  const count = rows.reduce((sum, { headlines }) => sum + headlines.length, 0)
  const stems = rows.reduce((sum, { facts }) => sum + (facts?.stems.length ?? 0), 0)
  const index = createStoryIndex(count + 1000, stems + 20_000)
  for (const row of rows) {
    if (!row.facts) continue
    for (const { entryId: id, storyId, sortAt: at, key, language, stems, marks, rarities } of unpackHeadlines(
      row,
    ))
      if (key === undefined)
        addEntry(index, { id, at, source: row.feedId, facts: { language, stems, marks }, rarities }, storyId)
  }
  return index
}
