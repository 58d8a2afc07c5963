import { type Entry, ownStory, type Story } from '../model/entry'
import type { EntryId, StoryId } from '../model/ids'
import type { WriteTransaction } from '../store/write'
import { withEntry } from '../story/group'
import type { Grouper } from '../story/grouper'

/**
 * Puts new entries into the stories that they report, inside the transaction that writes them; gives them as they are
 * there. In the order of time, whichever feed was faster. Asks the store only about stories that were found, and about
 * all at once: a lone entry's is no row. Which entries are together is never decided again.
 */
export async function addToStories(
  transaction: WriteTransaction,
  entries: readonly Entry[],
  grouper: Grouper,
): Promise<Entry[]> {
  const arriving = new Map(entries.map((entry) => [entry.id, entry]))
  const found = entries.toSorted(inTime).map((entry) => {
    const placing = grouper.find(entry)
    grouper.settle(placing, placing.near?.storyId ?? entry.storyId)
    return { entry, near: placing.near }
  })
  const known = await readNear(
    transaction,
    found.flatMap(({ near }) => (near ? [near] : [])),
    arriving,
  )
  const changed = new Map<StoryId, Story>()
  const placed = found.map(({ entry, near }) => {
    const other = near && (arriving.get(near.entryId) ?? known.entries.get(near.entryId))
    // One that is gone takes in none.
    if (!other) return entry
    const row = changed.get(other.storyId) ?? known.stories.get(other.storyId)
    const story = withEntry(row?.entryIds.includes(other.id) ? row : ownStory(other), entry, near.isCopy)
    changed.set(story.id, story)
    const after = { ...entry, storyId: story.id }
    arriving.set(entry.id, after)
    return after
  })
  await Promise.all(Array.from(changed.values(), (story) => transaction.objectStore('stories').put(story)))
  return placed
}

/** The entries that new ones were found to be like, but for those that arrive themselves, and the stories of all of them. */
async function readNear(
  read: WriteTransaction,
  nears: readonly { entryId: EntryId; storyId: StoryId }[],
  arriving: ReadonlyMap<EntryId, Entry>,
): Promise<{ entries: ReadonlyMap<EntryId, Entry>; stories: ReadonlyMap<StoryId, Story> }> {
  const stories = new Map<StoryId, Story>()
  const readStories = async (ids: Iterable<StoryId>) => {
    const table = read.objectStore('stories')
    for (const story of await Promise.all(Array.from(ids, (id) => table.get(id))))
      if (story) stories.set(story.id, story)
  }
  const table = read.objectStore('entries')
  const ids = [...new Set(nears.map(({ entryId }) => entryId))].filter((id) => !arriving.has(id))
  const told = new Set(nears.filter(({ entryId }) => !arriving.has(entryId)).map(({ storyId }) => storyId))
  const [rows] = await Promise.all([Promise.all(ids.map((id) => table.get(id))), readStories(told)])
  const entries = new Map(rows.flatMap((entry) => (entry ? [[entry.id, entry] as const] : [])))
  // The story of an entry whose neighbour was gone is its own, whatever the headlines say.
  await readStories(
    new Set([...entries.values()].map(({ storyId }) => storyId).filter((id) => !told.has(id))),
  )
  return { entries, stories }
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
