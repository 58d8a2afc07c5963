import { beforeEach, expect, it, vi } from 'vitest'
import { browser } from 'wxt/browser'
import { readCopy } from '../../utils/browser/copies'
import { changeCopied, copyIfBehind } from '../../utils/jobs/make-copy'
import { refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import type { FeedId, SourceId } from '../../utils/model/ids'
import { type Desk, openDesk, rssOf, start } from './desk'

let desk: Desk

const put = (index: number, title = `Source ${index}`) =>
  desk.database.put('sources', {
    id: `s${index}` as SourceId,
    title,
    site: '*://*.daily.test/*',
    followedAt: start,
    missingSites: [],
  })
const copied = async () => (await readCopy())?.sources.map(({ title }) => title)

beforeEach(async () => {
  await browser.storage.local.clear()
  desk = await openDesk()
})

it('a copy is made only where a change came since the last one, and of all', async () => {
  await changeCopied(() => put(1))
  await copyIfBehind(desk.context)
  expect(await copied()).toEqual(['Source 1'])
  // No change goes past `changeCopied`: this one shows that the store is not read.
  await put(2)
  await copyIfBehind(desk.context)
  expect(await copied()).toEqual(['Source 1'])
  await changeCopied(() => put(3))
  await copyIfBehind(desk.context)
  expect(await copied()).toEqual(['Source 1', 'Source 2', 'Source 3'])
})

it('a worker that starts copies all, and after that only what was changed', async () => {
  await changeCopied(() => put(1))
  await copyIfBehind(desk.context)
  await put(2)
  vi.resetModules()
  const started = await import('../../utils/jobs/make-copy')
  const copies = await import('../../utils/browser/copies')
  const titles = async () => (await copies.readCopy())?.sources.map(({ title }) => title)
  await started.copyIfBehind(desk.context)
  expect(await titles()).toEqual(['Source 1', 'Source 2'])
  await put(3)
  await started.copyIfBehind(desk.context)
  expect(await titles()).toEqual(['Source 1', 'Source 2'])
})

it('a copy that is made during another change does not count as whole', async () => {
  let end = () => {}
  const other = changeCopied(() => new Promise<void>((done) => (end = done)))
  await changeCopied(() => put(1))
  await copyIfBehind(desk.context)
  expect(await copied()).toEqual(['Source 1'])
  await put(2)
  end()
  await other
  await copyIfBehind(desk.context)
  expect(await copied()).toEqual(['Source 1', 'Source 2'])
})

it('copies that were asked for together end with what the store holds', async () => {
  const some = Array.from({ length: 8 }, (_, index) => index)
  await Promise.all(
    some.map(async (index) => {
      await changeCopied(() => put(index))
      await copyIfBehind(desk.context)
    }),
  )
  expect((await copied())?.length).toBe(some.length)
})

it('a feed that gives itself another name is copied with the refresh, one that only answers is not', async () => {
  await put(1)
  const url = 'https://daily.test/feed'
  const feed = { id: 'f1' as FeedId, sourceId: 's1' as SourceId, url, format: 'rss' as const }
  await desk.database.put('feeds', {
    ...{ ...feed, title: 'As the list named it', nextCheckAt: start, failures: 0, checks: [] },
  })
  await changeCopied(async () => {})
  await copyIfBehind(desk.context)
  desk.web.set(url, () => rssOf('daily.test', [{ title: 'One', path: '/1', minutesAgo: 5 }]))
  await refreshDueFeeds(desk.context)
  expect((await readCopy())?.feeds).toMatchObject([{ title: 'daily.test' }])
  await put(2)
  desk.pass(2 * 3_600_000)
  await refreshDueFeeds(desk.context)
  expect(await copied()).toEqual(['Source 1'])
})
