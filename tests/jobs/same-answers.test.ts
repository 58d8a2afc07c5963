import { beforeEach, describe, expect, it } from 'vitest'
import { followSource } from '../../utils/jobs/follow-source'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import type { Result } from '../../utils/model/result'
import { type Desk, openDesk, rssOf } from './desk'

const url = 'https://daily.test/feed'
const day = 86_400_000
const items = [{ title: 'Ferry returns to the northern harbour', path: '/ferry', minutesAgo: 10 }]

let desk: Desk

beforeEach(async () => {
  desk = await openDesk()
})

function answered<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(result.failure.kind)
  return result.value
}

async function follow(headers: Record<string, string>): Promise<void> {
  desk.web.set(url, () => rssOf('daily.test', items, headers))
  const look = answered(await lookAtAddress(desk.context, url))
  answered(await followSource(desk.context, { site: '*://*.daily.test/*', ...look }))
  await refresh(0)
}

async function refresh(later: number): Promise<void> {
  desk.pass(later)
  desk.requests.length = 0
  await makeDue(desk.context)
  answered(await refreshDueFeeds(desk.context))
}

const feedNow = async () => (await desk.database.getAll('feeds'))[0]!
const marksAsked = () => desk.requests.find((one) => one.url === url)?.headers['if-none-match']

describe('a feed that gives no marks', () => {
  it('is not read again while its body is the same, and counts as unchanged', async () => {
    await follow({})
    const entryId = (await desk.database.getAllKeys('entries'))[0]!
    await desk.database.delete('entries', entryId)
    await refresh(day)
    expect(await desk.database.count('entries')).toBe(0)
    expect((await feedNow()).checks.at(-1)).toMatchObject({ fresh: 0, isSame: true, status: 200 })

    desk.web.set(url, () => rssOf('daily.test', [...items, { title: 'New', path: '/new', minutesAgo: 5 }]))
    await refresh(day)
    expect((await feedNow()).checks.at(-1)).not.toHaveProperty('isSame')
    expect(await desk.database.count('entries')).toBe(1)
  })

  it('is read again after a failure, whatever came before it', async () => {
    await follow({})
    desk.web.set(url, () => new Response('<html><title>Down</title></html>'))
    await refresh(day)
    expect((await feedNow()).failures).toBe(1)
    desk.web.set(url, () => rssOf('daily.test', items))
    await refresh(day)
    expect(await feedNow()).toMatchObject({ failures: 0, wholeAt: desk.context.now() })
  })
})

describe('a server that answers 304 for ever', () => {
  it('is asked for the whole feed after eight days', async () => {
    await follow({ etag: '"one"' })
    desk.web.set(url, () => new Response(null, { status: 304 }))
    for (const later of [3 * day, 3 * day]) {
      await refresh(later)
      expect(marksAsked()).toBe('"one"')
    }
    desk.web.set(url, () => rssOf('daily.test', items, { etag: '"two"' }))
    await refresh(2 * day)
    expect(marksAsked()).toBeUndefined()
    await refresh(day)
    expect(marksAsked()).toBe('"two"')
  })
})
