import { beforeEach, describe, expect, it } from 'vitest'
import { keepPending } from '../../utils/jobs/follow-source'
import { heedSites } from '../../utils/jobs/heed-sites'
import { exportOpml } from '../../utils/jobs/opml/export-opml'
import { importOpml } from '../../utils/jobs/opml/import-opml'
import { lookAtOpml } from '../../utils/jobs/opml/look-at-opml'
import { refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { unfollowSource } from '../../utils/jobs/unfollow-source'
import type { ImportReport } from '../../utils/model/import-report'
import { type Desk, openDesk, rssOf } from './desk'
import { answered, base64Of, counted, lineOf, listOf } from './opml-list'

let desk: Desk

const take = async (text: string): Promise<ImportReport> =>
  answered(await importOpml(desk.context, { base64: base64Of(text) }))

const written = async (): Promise<string> => answered(await exportOpml(desk.context)).text

/** Every row of the tables that an import may write. */
const rows = async () => ({
  sources: await desk.database.getAll('sources'),
  feeds: await desk.database.getAll('feeds'),
  folders: await desk.database.getAll('folders'),
})

beforeEach(async () => {
  desk = await openDesk()
})

describe('sources of a list', () => {
  it('are each their own though they share a home page, unless the list says that they are one', async () => {
    const home = 'htmlUrl="https://videos.test/"'
    await take(listOf(lineOf('one.videos.test', home), lineOf('two.videos.test', home)))
    expect((await desk.database.getAll('sources')).map(({ title }) => title).sort()).toEqual([
      'one.videos.test',
      'two.videos.test',
    ])
    const [source] = await desk.database.getAll('sources')
    const feeds = await desk.database.getAll('feeds')
    for (const feed of feeds) await desk.database.put('feeds', { ...feed, sourceId: source!.id })
    for (const one of (await desk.database.getAll('sources')).slice(1))
      await desk.database.delete('sources', one.id)
    const exported = await written()
    desk = await openDesk()
    await take(exported)
    expect(await desk.database.count('feeds')).toBe(2)
    expect((await desk.database.getAll('sources')).map(({ title }) => title)).toEqual([source!.title])
  })

  it('that were unfollowed come back, with what they had', async () => {
    await take(listOf(lineOf('daily.test')))
    const [feed] = await desk.database.getAll('feeds')
    await desk.database.put('feeds', { ...feed!, etag: '"kept"' })
    answered(await unfollowSource(desk.context, { sourceId: feed!.sourceId }))
    expect((await take(listOf(lineOf('daily.test')))).counts.added).toBe(1)
    expect(await desk.database.getAll('sources')).toMatchObject([{ title: 'daily.test' }])
    expect((await desk.database.getAll('sources'))[0]?.unfollowedAt).toBeUndefined()
    expect((await desk.database.getAll('feeds')).map(({ etag }) => etag)).toEqual(['"kept"'])
  })

  it('whose address was never looked at are listed, and wait in the next store too', async () => {
    answered(await keepPending(desk.context, { address: 'https://shy.test/', site: '*://*.shy.test/*' }))
    const exported = await written()
    expect((await counted(() => take(exported))).count.rows).toBe(0)
    desk = await openDesk()
    await take(exported)
    expect(await rows()).toMatchObject({ sources: [{ pendingAddress: 'https://shy.test/' }], feeds: [] })
  })
})

describe('sites of a list', () => {
  const text = listOf(
    lineOf('daily.test'),
    lineOf('news.far.test'),
    lineOf('sport.far.test'),
    lineOf('near.test'),
  )

  it('are named before, each once, and those apart that are still to be allowed', async () => {
    await take(listOf(lineOf('near.test')))
    const before = await rows()
    expect(answered(await lookAtOpml(desk.context, { base64: base64Of(text) }))).toEqual({
      feedCount: 4,
      followedCount: 1,
      folderCount: 0,
      sites: ['*://*.daily.test/*', '*://*.far.test/*'],
      missingSites: ['*://*.far.test/*'],
    })
    expect(await rows()).toEqual(before)
  })

  it('that are not allowed say so, ask for nothing, and are fetched once they are', async () => {
    await take(listOf(lineOf('far.test'), lineOf('daily.test')))
    for (const host of ['far.test', 'daily.test'])
      desk.web.set(`https://${host}/feed`, () => rssOf(host, [{ title: host, path: '/a', minutesAgo: 5 }]))
    answered(await refreshDueFeeds(desk.context))
    expect(desk.requests.some(({ url }) => url.includes('far.test'))).toBe(false)
    const far = async () => (await desk.database.getAll('feeds')).find(({ url }) => url.includes('far.test'))
    expect(await far()).toMatchObject({ failure: { kind: 'not-allowed', host: 'far.test' }, checks: [] })
    const sources = await desk.database.getAll('sources')
    expect(sources.flatMap(({ missingSites }) => missingSites)).toEqual(['*://*.far.test/*'])
    desk.allowed.add('far.test')
    await heedSites(desk.context)
    expect(await far()).toMatchObject({ failures: 0, nextCheckAt: desk.context.now() })
    answered(await refreshDueFeeds(desk.context))
    expect(await desk.database.count('entries')).toBe(2)
  })
})
