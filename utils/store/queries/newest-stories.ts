import type { IDBPTransaction, StoreNames } from 'idb'
import { type Entry, ownStory, type Story } from '../../model/entry'
import type { EntryId, SourceId } from '../../model/ids'
import type { Schema } from '../schema'

export const newestStoriesTables = ['entries', 'stories'] as const

type StoryTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly' | 'readwrite'>

/** More entries than stories are read at first: some share one, some are of sources that are not followed any more. */
const readAhead = 1.5

/** The newest stories that a followed source reports, newest first, at most `limit`. Asks three times, however many they are. */
export async function newestStories(
  transaction: unknown,
  limit: number,
  followed: ReadonlySet<SourceId>,
): Promise<Story[]> {
  const read = transaction as StoryTransaction
  for (let count = Math.ceil(limit * readAhead); ; count *= 2) {
    const from = await instantOfNewest(read, count)
    const range = from === undefined ? null : IDBKeyRange.lowerBound(from)
    const [entries, shared] = await Promise.all([
      read.objectStore('entries').index('bySort').getAll(range),
      read.objectStore('stories').index('byLast').getAll(range),
    ])
    const newest = gather(entries.reverse(), shared, followed)
    if (newest.length >= limit || from === undefined) return newest.slice(0, limit)
  }
}

/** How many stories there are: every entry of a source is one, but for those that share one. */
export async function countStories(transaction: unknown): Promise<number> {
  const read = transaction as StoryTransaction
  const [entryCount, shared] = await Promise.all([
    read.objectStore('entries').index('bySource').count(),
    read.objectStore('stories').getAll(),
  ])
  return shared.reduce((count, { entryIds }) => count - entryIds.length + 1, entryCount)
}

/** `sortAt` of the entry with so many newer ones before it; undefined where there are fewer. */
async function instantOfNewest(read: StoryTransaction, count: number): Promise<number | undefined> {
  const cursor = await read.objectStore('entries').index('bySort').openKeyCursor(null, 'prev')
  const last = await cursor?.advance(count)
  return last?.key
}

function gather(
  entries: readonly Entry[],
  shared: readonly Story[],
  followed: ReadonlySet<SourceId>,
): Story[] {
  const storyOf = new Map<EntryId, Story>()
  for (const story of shared) for (const id of story.entryIds) storyOf.set(id, story)
  const stories = new Set<Story>()
  for (const entry of entries) {
    if (entry.sourceId === undefined) continue
    const story = storyOf.get(entry.id) ?? ownStory(entry)
    if (story.sourceIds.some((id) => followed.has(id))) stories.add(story)
  }
  return [...stories]
}
