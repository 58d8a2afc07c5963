import type { StoryRow } from '../../model/edition'
import type { EntryId, StoryId } from '../../model/ids'
import { defineQuery } from '../query'
import { rowsOf, rowTables } from './row'

export interface SavedRow extends StoryRow {
  savedAt: number
}

/** Everything saved, each entry a row of its own, newest saved first. */
export const savedQuery = defineQuery(rowTables, async (read): Promise<SavedRow[]> => {
  const states = (await read.objectStore('readingStates').index('bySaved').getAll()).reverse()
  const savedAt = new Map<EntryId, number>(states.map((state) => [state.entryId, state.savedAt ?? 0]))
  const alone = states.map(({ entryId }) => ({
    id: entryId as string as StoryId,
    leadId: entryId,
    entryIds: [entryId],
    sourceIds: [],
    lastAt: 0,
  }))
  const rows = await rowsOf(read, alone)
  return rows.map((row) => ({ ...row, savedAt: savedAt.get(row.entryId) ?? 0 }))
})
