import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import { defaultSettings } from '../../../utils/model/settings'
import type { SettingsRecord } from '../../../utils/model/status'
import { onChange } from '../../../utils/store/changes'
import { deleteStore, openStore } from '../../../utils/store/database'
import { write } from '../../../utils/store/write'

const settings: SettingsRecord = { key: 'settings', settings: defaultSettings }

async function open() {
  const store = await openStore()
  if (!store.isOk) throw new Error('the store did not open')
  return store.value
}

async function ringsOf(work: () => Promise<unknown>): Promise<string[][]> {
  const rings: string[][] = []
  const stop = onChange((tables) => rings.push([...tables]))
  await work().catch(() => {})
  stop()
  return rings
}

describe('a write', () => {
  beforeEach(() => deleteStore())

  it('rings for the tables that it wrote to, and for no other of its transaction', async () => {
    const database = await open()
    const rings = await ringsOf(() =>
      write(database, ['status', 'entries', 'sources'], async (transaction) => {
        await transaction.objectStore('sources').getAll()
        await transaction.objectStore('status').put(settings)
      }),
    )
    expect(rings).toEqual([['status']])
  })

  it('rings for nothing where it only read', async () => {
    const database = await open()
    const rings = await ringsOf(() =>
      write(database, ['status'], (transaction) => transaction.objectStore('status').get('settings')),
    )
    expect(rings).toEqual([])
  })

  it('rings for nothing and keeps nothing where it threw', async () => {
    const database = await open()
    const rings = await ringsOf(() =>
      write(database, ['status'], async (transaction) => {
        await transaction.objectStore('status').put(settings)
        throw new Error('no')
      }),
    )
    expect(rings).toEqual([])
    expect(await database.count('status')).toBe(0)
  })
})
