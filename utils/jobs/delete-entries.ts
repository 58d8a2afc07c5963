import type { Entry } from '../model/entry'
import type { EntryId } from '../model/ids'
import type { WriteTransaction } from '../store/write'
import { withOnly } from '../story/group'

/** What `deleteEntries` writes to. */
export const entryTables = ['entries', 'stories', 'feedTexts', 'articles', 'pictures'] as const

/** Which of some entries are saved. */
export async function savedAmong(
  read: WriteTransaction,
  entries: readonly Entry[],
): Promise<ReadonlySet<EntryId>> {
  const states = await Promise.all(entries.map(({ id }) => read.objectStore('readingStates').get(id)))
  return new Set(states.flatMap((state) => (state?.savedAt === undefined ? [] : [state.entryId])))
}

/**
 * Deletes entries with their texts, articles and pictures, and takes them out of their stories, inside a transaction. The
 * reader's marks stay.
 */
export async function deleteEntries(transaction: WriteTransaction, gone: readonly Entry[]): Promise<void> {
  await leaveStories(transaction, gone)
  await Promise.all(
    gone.flatMap(({ id }) => [
      transaction.objectStore('entries').delete(id),
      transaction.objectStore('feedTexts').delete(id),
      transaction.objectStore('articles').delete(id),
      transaction.objectStore('pictures').delete(IDBKeyRange.bound([id], [id, []])),
    ]),
  )
}

async function leaveStories(transaction: WriteTransaction, gone: readonly Entry[]): Promise<void> {
  const stories = transaction.objectStore('stories')
  const goneIds = new Set(gone.map(({ id }) => id))
  await Promise.all(
    Array.from(new Set(gone.map(({ storyId }) => storyId)), async (storyId) => {
      const story = await stories.get(storyId)
      if (!story) return
      const ids = story.entryIds.filter((id) => !goneIds.has(id))
      const left = await Promise.all(ids.map((id) => transaction.objectStore('entries').get(id)))
      const after = withOnly(
        story,
        left.filter((entry) => entry !== undefined),
      )
      await (after ? stories.put(after) : stories.delete(storyId))
    }),
  )
}
