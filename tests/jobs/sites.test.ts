import { beforeEach, describe, expect, it } from 'vitest'
import { readCopy } from '../../utils/browser/copies'
import { followSource, keepPending } from '../../utils/jobs/follow-source'
import { heedSites } from '../../utils/jobs/heed-sites'
import { keepArticle } from '../../utils/jobs/keep-article'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { makeCopy } from '../../utils/jobs/make-copy'
import { purgeUnfollowed } from '../../utils/jobs/purge-unfollowed'
import { refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { unfollowSource } from '../../utils/jobs/unfollow-source'
import type { Result } from '../../utils/model/result'
import { sourcesQuery } from '../../utils/store/queries/sources'
import { ask } from '../../utils/store/query'
import { needsSite } from '../../utils/url/needs-site'
import { type Desk, openDesk, pageOf, rssOf } from './desk'

let desk: Desk

const pictures = '*://*.cdn.test/*'

function answered<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(JSON.stringify(result.failure))
  return result.value
}

/** Follows a host whose one entry has a picture on cdn.test, and fetches it. */
async function follow(host: string) {
  const item = { title: `Ferry of ${host}`, path: '/ferry', minutesAgo: 10 }
  desk.web.set(`https://${host}/feed`, () => rssOf(host, [item]))
  desk.web.set(`https://www.${host}/ferry`, () => pageOf('Ferry', `https://pix.cdn.test/${host}.png`))
  desk.web.set(`https://pix.cdn.test/${host}.png`, () => new Response(png))
  const look = answered(await lookAtAddress(desk.context, `https://${host}/feed`))
  const { sourceId } = answered(await followSource(desk.context, { site: `*://*.${host}/*`, ...look }))
  answered(await refreshDueFeeds(desk.context))
  return sourceId
}

const png = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
)

/** What Settings says: who needs a site. */
async function usersOf(site: string): Promise<string[]> {
  const followed = answered(await ask(sourcesQuery, undefined))
  return followed.filter((one) => needsSite(one, site)).map(({ source }) => source.title)
}

async function purge(sourceId: Awaited<ReturnType<typeof follow>>): Promise<string[]> {
  answered(await unfollowSource(desk.context, { sourceId }))
  desk.pass(1)
  return purgeUnfollowed(desk.context, desk.context.now())
}

beforeEach(async () => {
  desk = await openDesk()
})

describe('a picture site', () => {
  it('is missing until it is allowed, then its pictures are fetched and the source still needs it', async () => {
    await follow('daily.test')
    expect((await desk.database.getAll('sources'))[0]?.missingSites).toEqual([pictures])
    desk.allowed.add('cdn.test')
    for (const entryId of await heedSites(desk.context)) answered(await keepArticle(desk.context, entryId))
    expect((await desk.database.getAll('sources'))[0]?.missingSites).toEqual([])
    expect(await desk.database.count('pictures')).toBe(1)
    expect(await usersOf(pictures)).toEqual(['daily.test'])
    expect((await readCopy())?.sources[0]?.furtherSites).toEqual([pictures])
  })

  it('is remembered too where it was allowed before, and given back with the last source that needs it', async () => {
    desk.allowed.add('cdn.test')
    const daily = await follow('daily.test')
    const evening = await follow('evening.test')
    expect(await usersOf(pictures)).toEqual(['daily.test', 'evening.test'])
    expect(await purge(daily)).toEqual(['*://*.daily.test/*'])
    expect(await purge(evening)).toEqual(['*://*.evening.test/*', pictures])
  })
})

describe('a source whose permission was refused when it was followed', () => {
  it('says so no more when its site is allowed elsewhere, and again when it is taken away', async () => {
    const address = 'https://morning.test/'
    answered(await keepPending(desk.context, { address, site: '*://*.morning.test/*' }))
    const missing = async () => (await desk.database.getAll('sources')).map((one) => one.missingSites)
    expect(await missing()).toEqual([['*://*.morning.test/*']])
    desk.allowed.add('morning.test')
    expect(await heedSites(desk.context)).toEqual([])
    expect(await missing()).toEqual([[]])
    await makeCopy(desk.context)
    expect((await readCopy())?.sources[0]).toMatchObject({ pendingAddress: address, missingSites: [] })
    desk.allowed.delete('morning.test')
    await heedSites(desk.context)
    expect(await missing()).toEqual([['*://*.morning.test/*']])
    expect(desk.requests).toEqual([])
  })
})

describe('a site that is taken away', () => {
  it('shows at once, without a request, and is forgotten when it is allowed again', async () => {
    await follow('daily.test')
    desk.requests.length = 0
    desk.allowed.delete('daily.test')
    expect(await heedSites(desk.context)).toEqual([])
    const feed = async () => (await desk.database.getAll('feeds'))[0]
    expect((await feed())?.failure).toEqual({ kind: 'not-allowed', host: 'daily.test' })
    expect((await desk.database.getAll('sources'))[0]?.missingSites).toContain('*://*.daily.test/*')
    desk.allowed.add('daily.test')
    await heedSites(desk.context)
    expect(await feed()).toMatchObject({ failures: 0, nextCheckAt: desk.context.now() })
    expect((await feed())?.failure).toBeUndefined()
    expect((await desk.database.getAll('sources'))[0]?.missingSites).toEqual([pictures])
    expect(desk.requests).toEqual([])
  })
})

describe('a feed whose address leads on to a host that is not allowed', () => {
  it('names that host, is fetched once it is allowed, and the source needs it from then on', async () => {
    const sourceId = await follow('daily.test')
    const { fetch } = desk.context
    desk.context.fetch = async (url, init) => {
      if (String(url) !== 'https://daily.test/feed' || desk.allowed.has('far.test')) return fetch(url, init)
      if (init?.redirect === 'follow') throw new TypeError('Failed to fetch')
      return new Response(null, { status: 302, headers: { location: 'https://far.test:8443/feed' } })
    }
    desk.pass(24 * 3_600_000)
    answered(await refreshDueFeeds(desk.context))
    const feed = async () => (await desk.database.getAll('feeds'))[0]
    expect((await feed())?.failure).toEqual({ kind: 'redirected-away', host: 'far.test:8443' })

    await heedSites(desk.context)
    expect((await feed())?.failure?.kind).toBe('redirected-away')

    desk.allowed.add('far.test')
    await heedSites(desk.context)
    answered(await refreshDueFeeds(desk.context))
    expect((await feed())?.failure).toBeUndefined()
    expect(await usersOf('*://far.test/*')).toHaveLength(1)
    expect((await desk.database.get('sources', sourceId))?.missingSites).toContain(pictures)
  })
})

describe('an article whose address leads on to a host that is not allowed', () => {
  it('names that host with its source, and is fetched once it is allowed', async () => {
    const { fetch } = desk.context
    desk.context.fetch = async (url, init) => {
      if (!String(url).endsWith('/ferry') || desk.allowed.has('far.test')) return fetch(url, init)
      if (init?.redirect === 'follow') throw new TypeError('Failed to fetch')
      return new Response(null, { status: 302, headers: { location: 'https://far.test/ferry' } })
    }
    await follow('daily.test')
    const article = async () => (await desk.database.getAll('articles'))[0]
    expect(await article()).toMatchObject({ state: 'missing', failure: { kind: 'redirected-away' } })
    expect((await desk.database.getAll('sources'))[0]?.missingSites).toEqual(['*://*.far.test/*'])

    desk.allowed.add('far.test')
    await heedSites(desk.context)
    answered(await refreshDueFeeds(desk.context))
    expect(await article()).toMatchObject({ state: 'here' })
  })
})
