import type { StoryRow } from '../../model/edition'
import type { Story } from '../../model/entry'
import { defineQuery } from '../query'
import { rowsOf, rowTables } from './row'

/** The newest stories first, at most `limit` of them, and how many there are. */
export const storiesQuery = defineQuery(
  rowTables,
  async (read, limit: number): Promise<{ rows: StoryRow[]; storyCount: number }> => {
    const table = read.objectStore('stories')
    const newest: Story[] = []
    let cursor = await table.index('byLast').openCursor(null, 'prev')
    while (cursor && newest.length < limit) {
      newest.push(cursor.value)
      cursor = await cursor.continue()
    }
    return { rows: await rowsOf(read, newest), storyCount: await table.count() }
  },
)
