import { beforeEach, describe, expect, it } from 'vitest'
import { followSource } from '../../utils/jobs/follow-source'
import { lookAtAddress } from '../../utils/jobs/look-at-address'
import { refreshDueFeeds } from '../../utils/jobs/refresh-due-feeds'
import { type Desk, type FeedItem, openDesk, rssOf } from './desk'

let desk: Desk

const numbered = (title: (at: number) => string, count: number, minutesAgo: number): FeedItem[] =>
  Array.from({ length: count }, (_, at) => ({
    title: title(at),
    path: `/${at}`,
    minutesAgo,
  }))

async function follow(host: string, items: FeedItem[]) {
  desk.web.set(`https://${host}/feed`, () => rssOf(host, items))
  const look = await lookAtAddress(desk.context, `https://${host}/feed`)
  if (!look.isOk) throw new Error(look.failure.kind)
  await followSource(desk.context, { site: `*://*.${host}/*`, ...look.value })
}

beforeEach(async () => {
  desk = await openDesk()
})

describe('a source that sends more at once than a front page is ranked from', () => {
  it('leaves room for the other, and the edition counts all stories', async () => {
    await follow(
      'daily.test',
      numbered((at) => `Tide table ${at} of the long series`, 700, 1),
    )
    await follow(
      'evening.test',
      numbered((at) => `Letter ${at} from an islander`, 5, 60),
    )
    await refreshDueFeeds(desk.context)
    const edition = await desk.database.get('editions', 'current')
    const hosts = edition?.rows.map(({ source }) => source?.title)
    expect(hosts?.filter((title) => title === 'evening.test')).toHaveLength(5)
    expect(edition?.storyCount).toBe(705)
  })
})
