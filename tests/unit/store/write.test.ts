import 'fake-indexeddb/auto'
import { beforeEach, describe, expect, it } from 'vitest'
import type { EntryId, FeedId } from '../../../utils/model/ids'
import { defaultSettings } from '../../../utils/model/settings'
import type { SettingsRecord } from '../../../utils/model/status'
import { onChange } from '../../../utils/store/changes'
import { deleteStore, openStore } from '../../../utils/store/database'
import { putAll, type WriteTransaction, write } from '../../../utils/store/write'

const answers = ['f1', 'f2'].map((feedId) => ({ feedId: feedId as FeedId, entryIds: [] }))
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

  it('puts many rows at once, rings once for their table, and for none where there are none', async () => {
    const database = await open()
    const rings = await ringsOf(() =>
      write(database, ['answers', 'headlines'], async (transaction) => {
        putAll(transaction as unknown as WriteTransaction, 'answers', answers)
        putAll(transaction as unknown as WriteTransaction, 'headlines', [])
      }),
    )
    expect(rings).toEqual([['answers']])
    expect(await database.getAll('answers')).toEqual(answers)
  })

  it('throws what one of many rows fails of, and keeps none of them', async () => {
    const database = await open()
    const uncloneable = { feedId: 'f3' as FeedId, entryIds: [(() => {}) as unknown as EntryId] }
    const writing = write(database, ['answers'], async (transaction) =>
      putAll(transaction as unknown as WriteTransaction, 'answers', [...answers, uncloneable]),
    )
    await expect(writing).rejects.toThrow()
    expect(await database.count('answers')).toBe(0)
  })
})
