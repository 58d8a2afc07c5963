import { expect, it } from 'vitest'
import { followSource } from '../../utils/jobs/follow-source'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { openDesk, rssOf } from './desk'

const url = 'https://daily.test/feed'
const items = [{ title: 'Ferry returns to the northern harbour', path: '/ferry', minutesAgo: 10 }]

it('a feed that is gone is left alone until the reader asks for it on its page', async () => {
  const desk = await openDesk()
  desk.web.set(url, () => rssOf('daily.test', items))
  const look = await lookAtAddress(desk.context, url)
  if (!look.isOk) throw new Error(look.failure.kind)
  await followSource(desk.context, { site: '*://*.daily.test/*', ...look.value })
  desk.web.set(url, () => new Response('', { status: 410 }))
  await refreshDueFeeds(desk.context)
  const feed = async () => (await desk.database.getAll('feeds'))[0]!
  expect(await feed()).toMatchObject({ goneAt: desk.context.now(), failures: 1 })

  desk.web.set(url, () => rssOf('daily.test', items))
  desk.pass(400 * 86_400_000)
  await makeDue(desk.context)
  await refreshDueFeeds(desk.context)
  expect((await feed()).failures).toBe(1)

  await makeDue(desk.context, (await feed()).sourceId)
  await refreshDueFeeds(desk.context)
  expect(await feed()).toMatchObject({ failures: 0, reason: { kind: 'rhythm' } })
  expect(await feed()).not.toHaveProperty('goneAt')
  expect(await desk.database.count('entries')).toBe(1)
})
