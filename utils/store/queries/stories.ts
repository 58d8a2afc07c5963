import type { StoryRow } from '../../model/edition'
import { defineQuery } from '../query'
import { countStories, newestStories, newestStoriesTables } from './newest-stories'
import { rowsOf, rowTables } from './row'

/** The newest stories first, at most `limit` of them, and how many there are. */
export const storiesQuery = defineQuery(
  [...new Set([...rowTables, ...newestStoriesTables])],
  async (read, limit: number): Promise<{ rows: StoryRow[]; storyCount: number }> => {
    const sources = await read.objectStore('sources').getAll()
    const followed = new Set(sources.filter((one) => one.unfollowedAt === undefined).map(({ id }) => id))
    const [stories, storyCount] = await Promise.all([
      newestStories(read, limit, followed),
      countStories(read),
    ])
    return { rows: await rowsOf(read, stories), storyCount }
  },
)
