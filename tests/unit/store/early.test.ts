import 'fake-indexeddb/auto'
import { openDB } from 'idb'
import { beforeEach, describe, expect, it } from 'vitest'
import { ringsHeard } from '../../../utils/store/changes'
import { deleteStore, openStore } from '../../../utils/store/database'
import { readEarly } from '../../../utils/store/early'
import { firstEdition } from '../../../utils/store/first-edition'
import { migrations } from '../../../utils/store/migrations'
import { storeName } from '../../../utils/store/name'

const edition = { id: 'current', kind: 'refreshed', rows: [], storyCount: 0, sourceCount: 0 } as const

async function stored() {
  const store = await openStore()
  if (!store.isOk) throw new Error(JSON.stringify(store.failure))
  return store.value
}

/** As another page finds it: what was opened here is closed and forgotten. */
async function leave() {
  ;(await stored()).close()
  await deleteStore()
}

describe('what a page reads before its modules run', () => {
  beforeEach(async () => {
    globalThis.early = undefined
    await leave()
  })

  it('is the current edition, which a write after it makes the page ask for again', async () => {
    await (await stored()).put('editions', { ...edition, rows: [] })
    const heard = ringsHeard()
    readEarly()
    expect(await firstEdition()).toEqual({ isOk: true, value: edition })
    expect(ringsHeard()).toBeGreaterThan(heard)
  })

  it('is nothing where there is no store, and makes none', async () => {
    readEarly()
    expect(await globalThis.early).toBeUndefined()
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(storeName)
    expect(await firstEdition()).toEqual({ isOk: true, value: undefined })
  })

  it('is not taken from a store of a newer Broadside, which does not open', async () => {
    const newer = await openDB(storeName, migrations.length + 1, {
      upgrade: (database) => void database.createObjectStore('editions', { keyPath: 'id' }),
    })
    await newer.put('editions', { ...edition, rows: [] })
    newer.close()
    readEarly()
    expect((await globalThis.early)?.edition).toEqual(edition)
    expect(await firstEdition()).toEqual({
      isOk: false,
      failure: { kind: 'store-closed', reason: 'broken' },
    })
    globalThis.early = undefined
  })
})
