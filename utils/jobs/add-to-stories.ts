import type { Entry, Story } from '../model/entry'
import type { StoryId } from '../model/ids'
import type { WriteTransaction } from '../store/write'
import { isSameEvent, laterStoryId, storyIdOf, withEntry } from '../story/group'

/** Puts new entries into the stories that they report, inside the transaction that writes them; gives them placed. */
export async function addToStories(
  transaction: WriteTransaction,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const table = transaction.objectStore('stories')
  // All questions at once: one by one, a feed of a hundred entries would wait for each.
  const stories = new Map<StoryId, Story>()
  const load = (ids: Iterable<StoryId>) =>
    Promise.all(
      Array.from(new Set(ids), async (id) => {
        const story = await table.get(id)
        if (story) stories.set(id, story)
      }),
    )
  const isOther = (entry: Entry) => {
    const known = stories.get(storyIdOf(entry))
    return known !== undefined && !isSameEvent(entry, known)
  }
  const sharing = Map.groupBy(entries, storyIdOf)
  await load(sharing.keys())
  // Of several under one headline, one may start the story and another be too late for it.
  const mayBeLater = entries.filter((entry) => isOther(entry) || sharing.get(storyIdOf(entry))!.length > 1)
  await load(mayBeLater.map(laterStoryId))
  const changed = new Set<StoryId>()
  const placed = entries.map((entry) => {
    const id = isOther(entry) ? laterStoryId(entry) : storyIdOf(entry)
    stories.set(id, withEntry(stories.get(id), id, entry))
    changed.add(id)
    return { ...entry, storyId: id }
  })
  await Promise.all(Array.from(changed, (id) => table.put(stories.get(id)!)))
  return placed
}
