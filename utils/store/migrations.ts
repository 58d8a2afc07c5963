import type { IDBPDatabase } from 'idb'

/** Raises a store by one version. Sees the store as it was then, so it is written against names, not today's schema. */
interface Migration {
  name: string
  raise(database: IDBPDatabase): void
}

/** Appended to, never edited: their count is the store's version. */
export const migrations: readonly Migration[] = [
  {
    name: 'first tables',
    raise(database) {
      database.createObjectStore('sources', { keyPath: 'id' })
      const feeds = database.createObjectStore('feeds', { keyPath: 'id' })
      feeds.createIndex('bySource', 'sourceId')
      feeds.createIndex('byNextCheck', 'nextCheckAt')
      const entries = database.createObjectStore('entries', { keyPath: 'id' })
      entries.createIndex('bySource', ['sourceId', 'sortAt'])
      entries.createIndex('bySort', 'sortAt')
      database.createObjectStore('stories', { keyPath: 'id' }).createIndex('byLast', 'lastAt')
      database.createObjectStore('readingStates', { keyPath: 'entryId' }).createIndex('bySaved', 'savedAt')
      database.createObjectStore('feedTexts', { keyPath: 'entryId' })
      database.createObjectStore('articles', { keyPath: 'entryId' }).createIndex('byState', 'state')
      database.createObjectStore('pictures', { keyPath: ['entryId', 'src'] })
      database.createObjectStore('editions', { keyPath: 'id' })
      database.createObjectStore('status', { keyPath: 'key' })
      database.createObjectStore('undos', { keyPath: 'id', autoIncrement: true })
    },
  },
  {
    name: 'requests',
    raise(database) {
      database.createObjectStore('requests', { keyPath: 'id', autoIncrement: true }).createIndex('byAt', 'at')
    },
  },
  {
    name: 'folders',
    raise(database) {
      database.createObjectStore('folders', { keyPath: 'id' })
    },
  },
  {
    name: 'headlines',
    raise(database) {
      database.createObjectStore('headlines', { keyPath: 'feedId' })
    },
  },
  {
    name: 'answers',
    raise(database) {
      database.createObjectStore('answers', { keyPath: 'feedId' })
    },
  },
]
