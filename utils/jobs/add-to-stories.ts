import { type Entry, type Headline, ownStory, type Story } from '../model/entry'
import type { FeedId, StoryId } from '../model/ids'
import type { WriteTransaction } from '../store/write'
import { type HeadlineIndex, headlineKey, withEntry } from '../story/group'

export interface Placed {
  entries: Entry[]
  /** Of those that others may be found by, by feed. */
  headlines: Map<FeedId, Headline[]>
}

/**
 * Puts new entries into the stories that they report, inside the transaction that writes them. Asks the store only about
 * a headline that is known: most are not, and a lone entry's story is no row.
 */
export async function addToStories(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  index: HeadlineIndex,
): Promise<Placed> {
  const placed: Placed = { entries: [], headlines: new Map() }
  const arriving = new Map(entries.map((entry) => [entry.id, entry]))
  const changed = new Map<StoryId, Story>()
  const storyAt = async (near: Headline): Promise<Story | undefined> => {
    const known = changed.get(near.storyId) ?? (await transaction.objectStore('stories').get(near.storyId))
    if (known?.entryIds.includes(near.entryId)) return known
    const entry = arriving.get(near.entryId) ?? (await transaction.objectStore('entries').get(near.entryId))
    return entry && ownStory(entry)
  }
  for (const entry of entries) {
    const key = headlineKey(entry.title)
    const near = key === undefined ? undefined : index.find(key, entry.sortAt)
    const story = near && (await storyAt(near))
    if (story) changed.set(story.id, withEntry(story, entry))
    const storyId = story?.id ?? entry.storyId
    placed.entries.push({ ...entry, storyId })
    if (key === undefined || entry.feedId === undefined) continue
    const headline = { key, entryId: entry.id, storyId, sortAt: entry.sortAt }
    index.add(headline)
    const ofFeed = placed.headlines.get(entry.feedId)
    if (ofFeed) ofFeed.push(headline)
    else placed.headlines.set(entry.feedId, [headline])
  }
  await Promise.all(Array.from(changed.values(), (story) => transaction.objectStore('stories').put(story)))
  return placed
}

/** A story is as new as its newest entry, also when that is dated anew. */
export async function redateStories(transaction: WriteTransaction, entries: readonly Entry[]): Promise<void> {
  const table = transaction.objectStore('stories')
  for (const { id, storyId, sortAt } of entries) {
    const story = await table.get(storyId)
    if (story?.entryIds.includes(id) && story.lastAt < sortAt) await table.put({ ...story, lastAt: sortAt })
  }
}
