import { beforeEach, expect, it } from 'vitest'
import { browser } from 'wxt/browser'
import { readCopies, readCopy, writeCopy } from '../../utils/browser/copies'
import { makeFolder } from '../../utils/jobs/folders/make-folder'
import { copyReadMarks, makeCopy } from '../../utils/jobs/make-copy'
import { noticeEmptyStore } from '../../utils/jobs/notice-empty-store'
import { recover } from '../../utils/jobs/recover'
import { saveEntry } from '../../utils/jobs/save-entry'
import type { EntryId, FeedId, SourceId, StoryId } from '../../utils/model/ids'
import type { Feed, Source } from '../../utils/model/source'
import { type Desk, openDesk, start } from './desk'

let desk: Desk

const sourceOf = (index: number): Source => ({
  id: `s${index}` as SourceId,
  title: `Source ${index}`,
  site: `*://*.source${index}.test/*`,
  followedAt: start,
  missingSites: [],
})
const feedOf = (index: number): Feed => ({
  id: `f${index}` as FeedId,
  sourceId: `s${index}` as SourceId,
  url: `https://source${index}.test/feed`,
  format: 'rss',
  title: `Source ${index}`,
  etag: '"old"',
  nextCheckAt: start,
  failures: 0,
  checks: [],
})

/** A store with sources and one saved entry, copied outside, then lost. */
async function loseStoreOf(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    await desk.database.put('sources', sourceOf(index))
    await desk.database.put('feeds', feedOf(index))
  }
  const id = 'e1' as EntryId
  const entry = {
    id,
    storyId: 'e1' as StoryId,
    title: 'Kept for ever',
    authors: [],
    seenAt: start,
    sortAt: start,
  }
  await desk.database.put('entries', entry)
  await saveEntry(desk.context, { entryId: id, isSaved: true })
  await makeFolder(desk.context, { name: 'Local' })
  await makeCopy(desk.context)
  desk = await openDesk()
}

beforeEach(async () => {
  desk = await openDesk()
  await browser.storage.local.remove(['copy.day', 'copy.week', 'copy.read'])
  await writeCopy({
    ...(await readCopy())!,
    version: 2,
    at: 0,
    sources: [],
    feeds: [],
    folders: [],
    saved: [],
  })
})

it.each([1, 15, 512, 600])('an emptied store offers %i sources back, and gets them all', async (count) => {
  await loseStoreOf(count)
  await noticeEmptyStore(desk.context)
  expect(await desk.database.get('status', 'recovery')).toMatchObject({ sourceCount: count, savedCount: 1 })
  // Nothing that happens meanwhile may overwrite the only copy.
  await makeCopy(desk.context)
  expect(await recover(desk.context, 'restore')).toEqual({
    isOk: true,
    value: { sourceCount: count, savedCount: 1 },
  })
  expect(await desk.database.count('sources')).toBe(count)
  expect(await desk.database.getAll('folders')).toMatchObject([{ name: 'Local' }])
  expect((await desk.database.getAll('feeds')).every((feed) => feed.etag === undefined)).toBe(true)
  expect((await desk.database.getAllFromIndex('readingStates', 'bySaved')).length).toBe(1)
  expect(await desk.database.get('status', 'recovery')).toBeUndefined()
})

it('a copy of before there were folders is read as one without', async () => {
  const { folders: _none, ...first } = (await readCopy())!
  await browser.storage.local.set({ copy: { ...first, version: 1 } })
  expect(await readCopy()).toMatchObject({ version: 2, folders: [] })
})

it('a store that is recovered while it is found empty is not found empty after it', async () => {
  await loseStoreOf(2)
  await Promise.all([noticeEmptyStore(desk.context), recover(desk.context, 'restore')])
  expect(await desk.database.count('sources')).toBe(2)
  expect(await desk.database.get('status', 'recovery')).toBeUndefined()
})

it('a store that is started afresh while it is found empty is not found empty after it', async () => {
  await loseStoreOf(2)
  await Promise.all([noticeEmptyStore(desk.context), recover(desk.context, 'afresh')])
  expect(await desk.database.get('status', 'recovery')).toBeUndefined()
})

it('an emptied store is told of also where the only copy of it is damaged', async () => {
  await loseStoreOf(2)
  const { copy } = await browser.storage.local.get('copy')
  await browser.storage.local.set({ copy: { ...(copy as object), text: '{}' } })
  await noticeEmptyStore(desk.context)
  expect(await desk.database.get('status', 'recovery')).toMatchObject({ sourceCount: 0, savedCount: 0 })
})

it('a store that was never filled offers nothing', async () => {
  await noticeEmptyStore(desk.context)
  expect(await desk.database.get('status', 'recovery')).toBeUndefined()
})

it('a copy that is not what was written is refused by its instant, and the one of the day before is taken', async () => {
  await loseStoreOf(2)
  const day = 24 * 3_600_000
  const copy = (await readCopy())!
  await writeCopy({ ...copy, at: start + day, settings: { ...copy.settings, density: 'roomy' } })
  expect((await readCopies()).copies.map(({ at }) => at).slice(0, 2)).toEqual([start + day, copy.at])
  const { copy: newest } = await browser.storage.local.get('copy')
  const { text } = newest as { text: string }
  await browser.storage.local.set({
    copy: { ...(newest as object), text: text.replace('Source 1', 'Source X') },
  })
  const { copies, damagedAt } = await readCopies()
  expect(damagedAt).toEqual([start + day])
  expect(copies[0]?.at).toBe(copy.at)
  await noticeEmptyStore(desk.context)
  expect(await recover(desk.context, 'restore')).toMatchObject({ value: { sourceCount: 2 } })
  // The next day's copy does not push the whole one out with the damaged one.
  await writeCopy({ ...copy, at: start + 2 * day })
  const after = await readCopies()
  expect(after.copies.map(({ at }) => at).slice(0, 2)).toEqual([start + 2 * day, copy.at])
  expect(after.damagedAt).toEqual([])
})

it('what was read comes back as read', async () => {
  const read = 'e7' as EntryId
  await desk.database.put('sources', sourceOf(1))
  await desk.database.put('readingStates', { entryId: read, readAt: start })
  await makeCopy(desk.context)
  await copyReadMarks(desk.context)
  desk = await openDesk()
  await noticeEmptyStore(desk.context)
  await recover(desk.context, 'restore')
  expect(await desk.database.get('readingStates', read)).toEqual({ entryId: read, readAt: start })
})

it('a copy that cannot be written stops nothing, and is said until one can', async () => {
  const { set } = browser.storage.local
  browser.storage.local.set = () => Promise.reject(new Error('Quota exceeded'))
  await desk.database.put('sources', sourceOf(1))
  await makeCopy(desk.context)
  expect(await desk.database.get('status', 'copies')).toEqual({ key: 'copies', failedAt: start })
  browser.storage.local.set = set
  await makeCopy(desk.context)
  expect(await desk.database.get('status', 'copies')).toBeUndefined()
})
