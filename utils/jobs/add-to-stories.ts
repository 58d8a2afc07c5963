import type { Entry } from '../model/entry'
import type { WriteTransaction } from '../store/write'
import { isSameEvent, laterStoryId, storyIdOf, withEntry } from '../story/group'

/** Puts new entries into the stories that they report, inside the transaction that writes them; gives them placed. */
export async function addToStories(
  transaction: WriteTransaction,
  entries: readonly Entry[],
): Promise<Entry[]> {
  const stories = transaction.objectStore('stories')
  const placed: Entry[] = []
  for (const entry of entries) {
    let id = storyIdOf(entry)
    let known = await stories.get(id)
    if (known && !isSameEvent(entry, known)) {
      id = laterStoryId(entry)
      known = await stories.get(id)
    }
    await stories.put(withEntry(known, id, entry))
    placed.push({ ...entry, storyId: id })
  }
  return placed
}
