import { beforeEach, describe, expect, it } from 'vitest'
import { followSource } from '../../utils/jobs/follow-source'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { markRead } from '../../utils/jobs/mark-read'
import { moveFeed } from '../../utils/jobs/move-feed'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import type { Result } from '../../utils/model/result'
import type { Source } from '../../utils/model/source'
import { type Desk, openDesk, rssOf } from './desk'

const old = 'https://daily.test/feed'
const fresh = 'https://www.evening.test/news.xml'
const day = 86_400_000
const item = (at: number) => ({
  title: `Ferry number ${at} returns to harbour`,
  path: `/ferry-${at}`,
  minutesAgo: 90 - at,
})
const items = [item(1), item(2), item(3)]

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
  desk.web.set(old, () => rssOf('daily.test', items))
})

function answered<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(result.failure.kind)
  return result.value
}

async function follow(url = old, site = '*://*.daily.test/*'): Promise<void> {
  const look = answered(await lookAtAddress(desk.context, url))
  answered(await followSource(desk.context, { site, ...look }))
  await check(0)
}

async function check(later: number): Promise<void> {
  desk.pass(later)
  await makeDue(desk.context)
  answered(await refreshDueFeeds(desk.context))
}

function lead(status: number, to = fresh): void {
  desk.web.set(old, () => new Response(null, { status, headers: { location: to } }))
  desk.web.set(to, () => rssOf('daily.test', items))
}

const feedNow = async () => (await desk.database.getAll('feeds')).find(({ title }) => title === 'daily.test')!
const days = async (count: number) => {
  for (let at = 0; at < count; at++) await check(day)
}

describe('a feed whose address leads on', () => {
  it.each([301, 308])('by %i is moved when that has held, with its entries and marks', async (status) => {
    await follow()
    const before = await desk.database.getAll('entries')
    await markRead(desk.context, { entryIds: [before[0]!.id], isRead: true })
    lead(status)
    await days(7)
    expect(await feedNow()).toMatchObject({ url: old, leadsTo: { url: fresh, checks: 7 } })
    await days(2)
    const feed = await feedNow()
    expect(feed).toMatchObject({ url: fresh, movedFrom: { url: old } })
    expect(feed).not.toHaveProperty('leadsTo')
    desk.requests.length = 0
    desk.web.set(fresh, () => rssOf('daily.test', [...items, item(4)]))
    await check(day)
    expect(desk.requests.map(({ url }) => url).filter((url) => url === old || url === fresh)).toEqual([fresh])
    const after = await desk.database.getAll('entries')
    expect(after.filter(({ feedId }) => feedId === feed.id)).toHaveLength(4)
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(before.map(({ id }) => id)))
    expect(await desk.database.get('readingStates', before[0]!.id)).toHaveProperty('readAt')
    const source = (await desk.database.get('sources', feed.sourceId)) as Source
    expect(source.furtherSites).toEqual(['*://www.evening.test/*'])
  })

  it.each([302, 303, 307])('by %i stays where it is, and is asked once how it is meant', async (status) => {
    await follow()
    lead(status)
    await days(20)
    expect(await feedNow()).toMatchObject({
      url: old,
      leadsTo: { url: fresh, kind: 'for-now', hasHeld: true },
    })
    desk.requests.length = 0
    await check(day)
    expect(desk.requests.filter(({ url }) => url === old)).toHaveLength(1)
  })

  it('to a page to sign in on, or to a feed that holds nothing known, is not moved by that', async () => {
    await follow()
    lead(301)
    desk.web.set(fresh, () => new Response('<!doctype html><form><input type="password"></form>'))
    await days(10)
    expect(await feedNow()).toMatchObject({ url: old, failure: { kind: 'not-a-feed', found: 'sign-in' } })
    expect(await feedNow()).not.toHaveProperty('leadsTo')
    let at = 100
    desk.web.set(fresh, () => rssOf('daily.test', [item(at++)]))
    await days(10)
    expect(await feedNow()).toMatchObject({ url: old, leadsTo: { checks: 1 } })
  })

  it('in a browser that does not tell how it is meant is moved when the reader says so', async () => {
    await follow()
    lead(301)
    const { fetch } = desk.context
    const opaque = () => Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' })
    desk.context.fetch = async (url, init) => (init?.redirect === 'manual' ? opaque() : fetch(url, init))
    await days(20)
    const feed = await feedNow()
    expect(feed).toMatchObject({ url: old, leadsTo: { url: fresh, kind: 'untold', hasHeld: true } })
    answered(await moveFeed(desk.context, { feedId: feed.id }))
    expect(await feedNow()).toMatchObject({ id: feed.id, url: fresh, movedFrom: { url: old } })
  })

  it('and then ends is asked where it led on to, however that was meant', async () => {
    await follow()
    lead(302)
    await days(2)
    desk.web.set(old, () => new Response('', { status: 410 }))
    await check(day)
    expect(await feedNow()).toMatchObject({ url: fresh, failures: 0, movedFrom: { url: old } })
  })

  it('to one that is followed by itself says so, and leaves both as they are', async () => {
    await follow()
    desk.web.set(fresh, () => rssOf('evening.test', items))
    await follow(fresh, '*://*.evening.test/*')
    lead(301)
    desk.web.set(fresh, () => rssOf('daily.test', items))
    await days(9)
    const [moved] = (await desk.database.getAll('feeds')).filter(({ url }) => url === old)
    expect(moved).toMatchObject({ leadsTo: { url: fresh, followedAs: { title: 'evening.test' } } })
    expect(moved).not.toHaveProperty('movedFrom')
    expect(await desk.database.count('feeds')).toBe(2)
  })
})

describe('a feed that has moved', () => {
  beforeEach(async () => {
    await follow()
    lead(301)
    await days(9)
  })

  it('is already followed under both of its addresses', async () => {
    const look = answered(await lookAtAddress(desk.context, fresh))
    expect(look.offers[0]?.followedAs?.title).toBe('daily.test')
    expect((await followSource(desk.context, { site: '*://*.daily.test/*', ...look })).isOk).toBe(false)
    expect(await desk.database.count('feeds')).toBe(1)
  })
})
