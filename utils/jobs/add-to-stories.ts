import { type Entry, ownStory, type Story } from '../model/entry'
import type { StoryId } from '../model/ids'
import type { WriteTransaction } from '../store/write'
import { withEntry } from '../story/group'
import type { Grouper, Placing } from '../story/grouper'

/**
 * Puts new entries into the stories that they report, inside the transaction that writes them; gives them as they are
 * there. In the order of time, whichever feed was faster. Asks the store only about a story that was found: a lone
 * entry's is no row. Which entries are together is never decided again.
 */
export async function addToStories(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  grouper: Grouper,
): Promise<Entry[]> {
  const placed: Entry[] = []
  const arriving = new Map(entries.map((entry) => [entry.id, entry]))
  const changed = new Map<StoryId, Story>()
  const storyAt = async (near: NonNullable<Placing['near']>): Promise<Story | undefined> => {
    const known = changed.get(near.storyId) ?? (await transaction.objectStore('stories').get(near.storyId))
    if (known?.entryIds.includes(near.entryId)) return known
    const entry = arriving.get(near.entryId) ?? (await transaction.objectStore('entries').get(near.entryId))
    return entry && ownStory(entry)
  }
  for (const entry of entries.toSorted(inTime)) {
    const placing = grouper.find(entry)
    const { near } = placing
    const story = near && (await storyAt(near))
    if (story) changed.set(story.id, withEntry(story, entry, near.isCopy))
    const storyId = story?.id ?? entry.storyId
    grouper.settle(placing, storyId)
    placed.push({ ...entry, storyId })
  }
  await Promise.all(Array.from(changed.values(), (story) => transaction.objectStore('stories').put(story)))
  return placed
}

const inTime = (one: Entry, other: Entry): number => one.sortAt - other.sortAt || (one.id < other.id ? -1 : 1)

/** A story is as new as its newest entry, also when that is dated anew. */
export async function redateStories(transaction: WriteTransaction, entries: readonly Entry[]): Promise<void> {
  const table = transaction.objectStore('stories')
  for (const { id, storyId, sortAt } of entries) {
    const story = await table.get(storyId)
    if (story?.entryIds.includes(id) && story.lastAt < sortAt) await table.put({ ...story, lastAt: sortAt })
  }
}
