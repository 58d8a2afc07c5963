import { describe, expect, it } from 'vitest'
import type { EntryId, StoryId } from '../../../utils/model/ids'
import { recentHeadlines } from '../../../utils/story/recent-headlines'
import { headlineKey, indexTitles } from '../../../utils/story/title-keys'

const day = 24 * 3_600_000
const headline = (name: string, sortAt: number, key = 'harbour') => ({
  ...{ key, sortAt, entryId: name as EntryId, storyId: name as string as StoryId },
})

describe('the words of a headline', () => {
  it('are the same however they are set', () => {
    expect(headlineKey('Council counts  its boats!')).toBe(headlineKey('COUNCIL COUNTS ITS BOATS'))
  })

  it('say too little where there are fewer than four', () => {
    expect(headlineKey('Corrections and clarifications')).toBeDefined()
    expect(headlineKey('Weather')).toBeUndefined()
    expect(headlineKey('Letters to us')).toBeUndefined()
  })

  it('count by length where a script has no spaces', () => {
    expect(headlineKey('港の評議会は今年初めて停泊中の船をすべて数え直したと発表')).toBeDefined()
  })
})

describe('an index of titles, of rows without facts', () => {
  const title = 'Council counts the boats in its harbour'
  const key = headlineKey(title)!

  it('finds the one that is nearest in time, within three days', () => {
    const index = indexTitles([headline('old', 0, key), headline('newer', 2 * day, key)])
    expect(index.find(title, 3 * day)?.entryId).toBe('newer')
    expect(index.find(title, day / 2)?.entryId).toBe('old')
    expect(index.find(title, 6 * day)).toBeUndefined()
    expect(index.find('Lighthouse keeper retires after forty years', 0)).toBeUndefined()
  })
})

describe('the headlines kept of a feed', () => {
  it('are those of seven days, and fifty of a quiet feed whatever their age', () => {
    const now = 100 * day
    const hourly = Array.from({ length: 200 }, (_, at) => headline(`h${at}`, now - at * (day / 24)))
    expect(recentHeadlines(hourly, now)).toHaveLength(168)
    const weekly = Array.from({ length: 80 }, (_, at) => headline(`w${at}`, now - at * 7 * day))
    expect(recentHeadlines(weekly.toReversed(), now).map(({ entryId }) => entryId)).toEqual(
      weekly.slice(0, 50).map(({ entryId }) => entryId),
    )
  })

  it('are a thousand at most', () => {
    const flood = Array.from({ length: 5000 }, (_, at) => headline(`f${at}`, 100 * day - at))
    expect(recentHeadlines(flood, 100 * day)).toHaveLength(1000)
  })
})
