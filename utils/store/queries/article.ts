import type { Article, MissingArticle, Picture } from '../../model/article'
import type { AlsoHeadline } from '../../model/edition'
import { type Entry, ownStory, type ReadingState } from '../../model/entry'
import type { EntryId } from '../../model/ids'
import type { Source } from '../../model/source'
import { defineQuery } from '../query'
import { rowsOf, rowTables } from './row'

export interface OpenArticle {
  entry: Entry
  source?: Source
  article?: Article | MissingArticle
  pictures: Picture[]
  state?: ReadingState
  /** The other entries of its story. */
  also: AlsoHeadline[]
}

/** All that the reader shows of one entry; undefined where the entry is not in the store. */
export const articleQuery = defineQuery(
  [...rowTables, 'pictures'],
  async (read, id: EntryId): Promise<OpenArticle | undefined> => {
    const entry = await read.objectStore('entries').get(id)
    if (!entry) return undefined
    const [source, article, pictures, state, story] = await Promise.all([
      entry.sourceId && read.objectStore('sources').get(entry.sourceId),
      read.objectStore('articles').get(id),
      read.objectStore('pictures').getAll(IDBKeyRange.bound([id], [id, []])),
      read.objectStore('readingStates').get(id),
      read.objectStore('stories').get(entry.storyId),
    ])
    const [row] = await rowsOf(read, [story?.entryIds.includes(id) ? story : ownStory(entry)])
    const lead = row && {
      entryId: row.entryId,
      headline: row.headline,
      source: row.source,
      publishedAt: row.publishedAt,
      language: row.language,
      direction: row.direction,
    }
    const also = row && lead ? [lead, ...row.also].filter((other) => other.entryId !== id) : []
    return { entry, source: source || undefined, article, pictures, state, also }
  },
)
