import type { Backup, KeptArticle } from '../../model/backup'
import type { EntryId } from '../../model/ids'
import { withoutState } from '../../model/source'
import { defineQuery, type ReadTransaction } from '../query'

/** All that a full export holds but the articles. */
export const backupQuery = defineQuery(
  ['sources', 'feeds', 'folders', 'status', 'readingStates', 'entries'],
  async (read, at: number): Promise<Backup> => {
    const [sources, feeds, folders, record, states] = await Promise.all([
      read.objectStore('sources').getAll(),
      read.objectStore('feeds').getAll(),
      read.objectStore('folders').getAll(),
      read.objectStore('status').get('settings'),
      read.objectStore('readingStates').getAll(),
    ])
    const followed = sources.filter((source) => source.unfollowedAt === undefined)
    const ids = new Set(followed.map((source) => source.id))
    const saved = await Promise.all(
      states.flatMap(({ entryId, savedAt }) =>
        savedAt === undefined
          ? []
          : [
              read
                .objectStore('entries')
                .get(entryId)
                .then((entry) => ({ entry, savedAt })),
            ],
      ),
    )
    return {
      at,
      sources: followed,
      feeds: feeds.filter((feed) => ids.has(feed.sourceId)).map(withoutState),
      folders,
      ...(record?.key === 'settings' && { settings: record.settings }),
      saved: saved.flatMap(({ entry, savedAt }) => (entry ? [{ entry, savedAt }] : [])),
      read: states.flatMap(({ entryId, readAt }) => (readAt === undefined ? [] : [[entryId, readAt]])),
    }
  },
)

/** An entry's article with its pictures; undefined where it is not on this device. */
export const keptArticleQuery = defineQuery(
  ['articles', 'pictures'],
  async (read, id: EntryId): Promise<KeptArticle | undefined> => {
    const article = await read.objectStore('articles').get(id)
    if (article?.state !== 'here') return undefined
    return { article, pictures: await picturesOf(read, id) }
  },
)

export interface BackupSize {
  sourceCount: number
  savedCount: number
  readCount: number
  /** Roughly: pictures are most of it. */
  bytes: number
}

/** What a full export would hold, and how large it would be. */
export const backupSizeQuery = defineQuery(
  ['sources', 'readingStates', 'articles', 'pictures'],
  async (read): Promise<BackupSize> => {
    const [sources, states] = await Promise.all([
      read.objectStore('sources').getAll(),
      read.objectStore('readingStates').getAll(),
    ])
    const saved = states.filter(({ savedAt }) => savedAt !== undefined)
    const sizes = await Promise.all(saved.map(({ entryId }) => sizeOfArticle(read, entryId)))
    const followed = sources.filter(({ unfollowedAt }) => unfollowedAt === undefined)
    const readCount = states.filter(({ readAt }) => readAt !== undefined).length
    const text = followed.length * bytesOfSource + readCount * bytesOfMark
    const bytes = sizes.reduce((sum, size) => sum + size, text)
    return { sourceCount: followed.length, savedCount: saved.length, readCount, bytes }
  },
)

const bytesOfSource = 500
const bytesOfMark = 40
const bytesOfEntry = 1000
const bytesOfWord = 9

async function sizeOfArticle(read: ReadTransaction, id: EntryId): Promise<number> {
  const article = await read.objectStore('articles').get(id)
  const words = article?.state === 'here' ? article.wordCount : 0
  const pictures = await picturesOf(read, id)
  return pictures.reduce((sum, { bytes }) => sum + bytes.size * (4 / 3), bytesOfEntry + words * bytesOfWord)
}

const picturesOf = (read: ReadTransaction, id: EntryId) =>
  read.objectStore('pictures').getAll(IDBKeyRange.bound([id], [id, []]))
