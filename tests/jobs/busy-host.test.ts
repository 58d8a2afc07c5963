import { beforeEach, expect, it } from 'vitest'
import { followSource } from '../../utils/jobs/follow-source'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import type { Feed } from '../../utils/model/source'
import { type Desk, openDesk, rssOf } from './desk'

const hour = 3_600_000
let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})

/** Follows one source with a feed at each path of a host. */
async function follow(host: string, paths: readonly string[]): Promise<void> {
  const offers = paths.map((path) => {
    const url = `https://${host}${path}`
    desk.web.set(url, () => rssOf(host, [{ title: `News of ${path}`, path, minutesAgo: 10 }]))
    return { url, title: path, format: 'rss' as const, homeUrl: `https://${host}/`, entryCount: 1 }
  })
  await followSource(desk.context, { site: `*://*.${host}/*`, offers })
}

/** Feeds are asked for on the bare hosts, articles on others. */
const asked = () =>
  desk.requests
    .map(({ url }) => new URL(url))
    .flatMap(({ host, pathname }) => (host.startsWith('www.') ? [] : pathname))
const answerBusy = (path: string, headers: Record<string, string> = {}) =>
  desk.web.set(`https://daily.test${path}`, () => new Response('', { status: 429, headers }))
const feedsNow = async () =>
  new Map(
    (await desk.database.getAll('feeds')).map((feed): [string, Feed] => [new URL(feed.url).pathname, feed]),
  )

async function refresh(later: number): Promise<void> {
  desk.pass(later)
  desk.requests.length = 0
  await refreshDueFeeds(desk.context)
}

it('a host that answers 429 is asked for no other feed until it may be, whoever presses', async () => {
  await follow('daily.test', ['/a', '/b', '/c'])
  await follow('evening.test', ['/x'])
  for (const path of ['/a', '/b', '/c']) answerBusy(path, { 'retry-after': '7200' })
  await refresh(0)
  expect(asked().filter((path) => /^\/[abc]$/.test(path))).toHaveLength(1)
  expect(asked()).toContain('/x')
  const feeds = await feedsNow()
  const [first] = [...feeds.values()].filter(({ failures }) => failures === 1)
  const spared = ['/a', '/b', '/c']
    .filter((path) => path !== new URL(first!.url).pathname)
    .map((path) => feeds.get(path)!)
  for (const feed of spared) {
    expect(feed).toMatchObject({
      failures: 0,
      reason: { kind: 'host-busy', host: 'daily.test', status: 429 },
    })
    expect(feed.nextCheckAt).toBeGreaterThan(first!.nextCheckAt)
  }
  await makeDue(desk.context)
  await refresh(0)
  expect(asked().filter((path) => /^\/[abc]$/.test(path))).toEqual([])

  await follow('daily.test', ['/a', '/b', '/c'])
  await refresh(3 * hour)
  expect(asked().filter((path) => /^\/[abc]$/.test(path))).toHaveLength(3)
  expect((await feedsNow()).get('/b')?.reason?.kind).toBe('rhythm')
})

it('a feed that always answers so does not keep its host’s others from being asked', async () => {
  await follow('daily.test', ['/a', '/b'])
  answerBusy('/a')
  for (let at = 0; at < 40; at++) await refresh(hour)
  const { failures, checks } = (await feedsNow()).get('/b')!
  expect({ failures, isOften: checks.length > 3 }).toEqual({ failures: 0, isOften: true })
})

it('on the reader’s own network only the feed itself waits', async () => {
  desk.allowed.add('localhost')
  await follow('localhost:1200', ['/a', '/b', '/c'])
  desk.web.set('https://localhost:1200/b', () => new Response('', { status: 503 }))
  await refresh(0)
  expect(asked()).toEqual(expect.arrayContaining(['/a', '/b', '/c']))
  const reasons = [...(await feedsNow()).values()].map(({ reason }) => reason?.kind)
  expect(reasons.sort()).toEqual(['failing', 'rhythm', 'rhythm'])
})
