import { beforeEach, expect, it } from 'vitest'
import { followSource } from '../../utils/jobs/follow-source'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { type Desk, openDesk, rssOf } from './desk'

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})

async function follow(path: string) {
  desk.web.set(`https://daily.test/${path}`, () => rssOf('daily.test', []))
  const look = await lookAtAddress(desk.context, `https://daily.test/${path}`)
  if (!look.isOk) throw new Error(look.failure.kind)
  return followSource(desk.context, { site: '*://*.daily.test/*', ...look.value })
}

const followedPaths = async () =>
  (await desk.database.getAll('feeds')).map(({ url }) => new URL(url).pathname).sort()

it('a feed that is gone leaves its source when another one of it is followed; one that only fails stays', async () => {
  await follow('busy')
  await follow('old')
  desk.web.set('https://daily.test/busy', () => new Response('', { status: 503 }))
  desk.web.set('https://daily.test/old', () => new Response('', { status: 404 }))
  await makeDue(desk.context)
  await refreshDueFeeds(desk.context)
  expect(await followedPaths()).toEqual(['/busy', '/old'])
  await follow('new')
  expect(await followedPaths()).toEqual(['/busy', '/new'])
  expect(await desk.database.count('sources')).toBe(1)
})
