import type { Entry, Story } from '../model/entry'
import type { StoryId } from '../model/ids'
import { normaliseTitle } from '../text/normalise-title'
import { hash53 } from '../url/hash53'

/** Two entries under one headline count as one event only this close in time: columns repeat their titles. */
const oneEventMs = 72 * 3_600_000
const fewestWords = 4

/**
 * The story that an entry belongs to by its headline alone: the same words, the same story. Titles of under four words
 * ("Corrections", "Weather") say too little and stand alone.
 */
export function storyIdOf(entry: Entry): StoryId {
  const title = normaliseTitle(entry.title)
  const isTelling = title.split(' ').length >= fewestWords || title.length >= 24
  return (isTelling ? `t.${hash53(title)}` : `e.${entry.id}`) as StoryId
}

/** Another id for the same headline, long after: `known` is an old event. */
export function laterStoryId(entry: Entry): StoryId {
  return `${storyIdOf(entry)}.${Math.floor(entry.sortAt / oneEventMs)}` as StoryId
}

export function isSameEvent(entry: Entry, known: Story): boolean {
  return Math.abs(entry.sortAt - known.lastAt) <= oneEventMs
}

/** A story with one entry more, or a new one of that entry. The first to report it speaks for it. */
export function withEntry(known: Story | undefined, id: StoryId, entry: Entry): Story {
  if (!known) {
    const sourceIds = entry.sourceId ? [entry.sourceId] : []
    return { id, leadId: entry.id, entryIds: [entry.id], sourceIds, lastAt: entry.sortAt }
  }
  const isNewSource = entry.sourceId !== undefined && !known.sourceIds.includes(entry.sourceId)
  return {
    ...known,
    entryIds: known.entryIds.includes(entry.id) ? known.entryIds : [...known.entryIds, entry.id],
    sourceIds: isNewSource ? [...known.sourceIds, entry.sourceId!] : known.sourceIds,
    lastAt: Math.max(known.lastAt, entry.sortAt),
  }
}
