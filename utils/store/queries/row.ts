import type { IDBPTransaction, StoreNames } from 'idb'
import type { StoryRow } from '../../model/edition'
import type { Entry, ReadingState, Story } from '../../model/entry'
import type { EntryId, SourceId } from '../../model/ids'
import type { Source } from '../../model/source'
import type { Schema } from '../schema'

/** The tables that a row is joined from. */
export const rowTables = ['stories', 'entries', 'sources', 'readingStates', 'articles'] as const

type RowTransaction = IDBPTransaction<Schema, StoreNames<Schema>[], 'readonly' | 'readwrite'>

/** Joins stories to rows, in the given order; a story whose lead is not in the store is left out. */
export async function rowsOf(read: unknown, stories: readonly Story[]): Promise<StoryRow[]> {
  const transaction = read as RowTransaction
  const rows = await Promise.all(stories.map((story) => rowOf(transaction, story)))
  return rows.filter((row) => row !== undefined)
}

/** Of a story's entries so many are told of, its lead first: an edition is read whole on the way to the first headline. */
const mostTold = 60

async function rowOf(read: RowTransaction, story: Story): Promise<StoryRow | undefined> {
  const told = story.entryIds.slice(0, mostTold)
  const [entries, states, here] = await Promise.all([
    Promise.all(told.map((id) => read.objectStore('entries').get(id))),
    Promise.all(told.map((id) => read.objectStore('readingStates').get(id))),
    read.objectStore('articles').get(story.leadId),
  ])
  const known = entries.filter((entry): entry is Entry => entry !== undefined)
  const lead = known.find((entry) => entry.id === story.leadId)
  if (!lead) return undefined
  const sources = await sourcesOf(read, known)
  const others = known.filter((entry) => entry !== lead)
  return {
    storyId: story.id,
    entryId: lead.id,
    entryIds: [lead.id, ...others.map((entry) => entry.id), ...story.entryIds.slice(mostTold)],
    headline: lead.title,
    deck: lead.summary,
    url: lead.url,
    source: sourceName(sources, lead.sourceId),
    publishedAt: lead.publishedAt,
    language: lead.language,
    direction: lead.direction,
    sourceCount: story.sourceIds.length,
    also: others.map((entry) => ({
      entryId: entry.id,
      headline: entry.title,
      source: sourceName(sources, entry.sourceId),
      publishedAt: entry.publishedAt,
      language: entry.language,
      direction: entry.direction,
    })),
    ...marksOf(lead.id, states),
    isHere: here?.state === 'here',
  }
}

function marksOf(leadId: EntryId, states: readonly (ReadingState | undefined)[]) {
  const lead = states.find((state) => state?.entryId === leadId)
  return { isRead: lead?.readAt !== undefined, isSaved: lead?.savedAt !== undefined }
}

async function sourcesOf(read: RowTransaction, entries: readonly Entry[]): Promise<Map<SourceId, Source>> {
  const ids = new Set(entries.flatMap((entry) => entry.sourceId ?? []))
  const found = await Promise.all([...ids].map((id) => read.objectStore('sources').get(id)))
  return new Map(found.flatMap((source) => (source ? [[source.id, source] as const] : [])))
}

function sourceName(sources: ReadonlyMap<SourceId, Source>, id: SourceId | undefined) {
  const source = id && sources.get(id)
  return source && { id: source.id, title: source.title }
}
