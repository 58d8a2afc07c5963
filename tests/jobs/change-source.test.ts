import { beforeEach, describe, expect, it } from 'vitest'
import { changeSource } from '../../utils/jobs/change-source'
import { followSource } from '../../utils/jobs/follow-source'
import { keepArticle } from '../../utils/jobs/keep-article'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { makeDue, refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { setEdition } from '../../utils/jobs/set-edition'
import type { SourceId } from '../../utils/model/ids'
import type { Result } from '../../utils/model/result'
import { type Desk, openDesk, pageOf, rssOf, start } from './desk'

const minute = 60_000
let desk: Desk
let sourceId: SourceId

function answered<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(JSON.stringify(result.failure))
  return result.value
}

async function follow(host: string, path: string, minutesAgo: number): Promise<SourceId> {
  const subject = host.startsWith('evening')
    ? 'Night ferry returns to the old timetable'
    : 'Council counts the boats in the harbour'
  const items = [{ title: subject, path, minutesAgo }]
  desk.web.set(`https://${host}/feed`, () => rssOf(host, items))
  desk.web.set(`https://www.${host}${path}`, () => pageOf('A page', `https://img.${host}/a.png`))
  const look = answered(await lookAtAddress(desk.context, `https://${host}/feed`))
  return answered(await followSource(desk.context, { site: `*://*.${host}/*`, ...look })).sourceId
}

const source = () => desk.database.get('sources', sourceId)
const change = async (changes: Partial<Parameters<typeof changeSource>[1]>) =>
  answered(await changeSource(desk.context, { sourceId, ...changes }))
const asked = (part: string) => desk.requests.filter(({ url }) => url.includes(part)).length

beforeEach(async () => {
  desk = await openDesk()
  sourceId = await follow('daily.test', '/ferry', 10)
})

describe('the settings of one source', () => {
  it('are kept on it, each alone, and are gone from it where they are as for every source', async () => {
    await change({ checkEveryMs: 30 * minute, rank: 'lower' })
    await change({ hasText: false, hasPictures: false })
    expect(await source()).toMatchObject({
      checkEveryMs: 30 * minute,
      rank: 'lower',
      isTextOff: true,
      arePicturesOff: true,
    })
    await change({ checkEveryMs: 0, rank: 'normal', hasText: true, hasPictures: true })
    const names = Object.keys((await source())!)
    for (const name of ['checkEveryMs', 'rank', 'isTextOff', 'arePicturesOff'])
      expect(names).not.toContain(name)
    const gone = await changeSource(desk.context, { sourceId: 'gone' as SourceId, rank: 'lower' })
    expect(gone).toMatchObject({ failure: { kind: 'not-here' } })
  })

  it('move the next check at once, and each one after it', async () => {
    answered(await refreshDueFeeds(desk.context))
    const next = async () => (await desk.database.getAll('feeds'))[0]!
    await change({ checkEveryMs: 30 * minute })
    expect(await next()).toMatchObject({
      nextCheckAt: start + 30 * minute,
      reason: { kind: 'chosen', waitMs: 30 * minute },
    })
    desk.pass(30 * minute)
    answered(await refreshDueFeeds(desk.context))
    expect((await next()).nextCheckAt).toBe(start + 60 * minute)
  })

  it('keep its articles from being fetched in the background, not when one is asked for', async () => {
    await change({ hasText: false })
    answered(await refreshDueFeeds(desk.context))
    expect(asked('www.daily.test')).toBe(0)
    const [entry] = await desk.database.getAll('entries')
    answered(await keepArticle(desk.context, entry!.id))
    expect(asked('www.daily.test')).toBe(1)
  })

  it('keep its pictures from being fetched, and nothing says that they are missing', async () => {
    await change({ hasPictures: false })
    answered(await refreshDueFeeds(desk.context))
    expect([asked('www.daily.test'), asked('img.daily.test')]).toEqual([1, 0])
    expect((await desk.database.getAll('articles'))[0]).toMatchObject({ state: 'here', missingPictures: [] })
  })

  it('lift it or lower it on the front page', async () => {
    await follow('evening.test', '/night', 5)
    await makeDue(desk.context)
    answered(await refreshDueFeeds(desk.context))
    const first = async () => (await desk.database.get('editions', 'current'))?.rows[0]?.url
    expect(await first()).toContain('evening.test')
    await change({ rank: 'higher' })
    await setEdition(desk.context)
    expect(await first()).toContain('daily.test')
  })
})
