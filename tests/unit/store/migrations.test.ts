import 'fake-indexeddb/auto'
import { type IDBPDatabase, openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { deleteStore, openStore } from '../../../utils/store/database'
import { migrations } from '../../../utils/store/migrations'
import { storeName } from '../../../utils/store/name'

const source = {
  id: 's1',
  title: 'Northern Wire',
  site: '*://*.north.test/*',
  followedAt: 1,
  missingSites: [],
}

describe('raising a store', () => {
  beforeEach(() => deleteStore())

  it.each(migrations.map((_, index) => index + 1))(
    'of version %i loses nothing that it holds',
    async (version) => {
      const old = await openDB(storeName, version, {
        upgrade(database) {
          for (const migration of migrations.slice(0, version)) migration.raise(database as IDBPDatabase)
        },
      })
      await old.put('sources', source)
      await old.put('readingStates', { entryId: 'e1', savedAt: 5 })
      old.close()
      const raised = await openStore()
      if (!raised.isOk) throw new Error(JSON.stringify(raised.failure))
      expect(raised.value.version).toBe(migrations.length)
      expect(await raised.value.getAll('sources')).toEqual([source])
      expect(await raised.value.getAll('folders')).toEqual([])
      expect(await raised.value.getAllFromIndex('readingStates', 'bySaved')).toHaveLength(1)
    },
  )
})
