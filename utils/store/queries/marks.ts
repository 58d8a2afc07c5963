import type { EntryId } from '../../model/ids'
import { defineQuery } from '../query'

export interface Marks {
  isRead: boolean
  isSaved: boolean
  isHere: boolean
}

/** The marks of entries, in the order asked. */
export const marksQuery = defineQuery(
  ['readingStates', 'articles'],
  (read, entryIds: readonly EntryId[]): Promise<Marks[]> =>
    Promise.all(
      entryIds.map(async (id) => {
        const [state, article] = await Promise.all([
          read.objectStore('readingStates').get(id),
          read.objectStore('articles').get(id),
        ])
        return {
          isRead: state?.readAt !== undefined,
          isSaved: state?.savedAt !== undefined,
          isHere: article?.state === 'here',
        }
      }),
    ),
)
