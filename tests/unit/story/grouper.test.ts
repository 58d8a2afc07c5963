import { describe, expect, it } from 'vitest'
import type { EntryId, FeedId, StoryId } from '../../../utils/model/ids'
import { createGrouper, type Grouper, type Placeable } from '../../../utils/story/grouper'

const start = Date.UTC(2026, 10, 20, 8)
const hour = 3_600_000

interface Said extends Partial<Omit<Placeable, 'id' | 'feedId'>> {
  title: string
  from?: string
  hours?: number
}

let count = 0
const entryOf = ({ from = `feed${count}`, hours = 0, ...said }: Said): Placeable => {
  count += 1
  return { id: `entry${count}` as EntryId, feedId: from as FeedId, sortAt: start + hours * hour, ...said }
}

function place(grouper: Grouper, entry: Placeable): StoryId {
  const placing = grouper.find(entry)
  const storyId = placing.near?.storyId ?? (entry.id as string as StoryId)
  grouper.settle(placing, storyId)
  return storyId
}

/** Which entries are in one story, as numbers in the order of the stories' first entries. */
function grouped(said: readonly Said[], grouper = createGrouper([])): number[] {
  const stories = said.map((one) => place(grouper, entryOf(one)))
  const firsts = [...new Set(stories)]
  return stories.map((story) => firsts.indexOf(story))
}

describe('entries of one event', () => {
  it('are one story, however the sources put it', () => {
    const said = [
      {
        title: 'Ferry runs aground off Skerry Point with 112 aboard',
        summary:
          'The Marrowbay ferry Selkie ran aground off Skerry Point in fog early on Friday; 112 passengers were taken off.',
      },
      {
        title: '112 passengers taken off grounded Selkie ferry at Skerry Point',
        summary:
          'Lifeboats took all 112 passengers off the ferry Selkie, which had run aground in fog off Skerry Point.',
        hours: 1,
      },
      {
        title: 'Fog blamed as Marrowbay ferry Selkie runs aground',
        summary:
          'Operators blamed fog for the grounding of the ferry Selkie off Skerry Point, where passengers were rescued.',
        hours: 3,
      },
      {
        title: 'Parliament votes on the orchard tax next week',
        summary: 'Growers fear the tax on orchards.',
        hours: 3,
      },
    ]
    expect(grouped(said)).toEqual([0, 0, 0, 1])
  })

  it('are one in Russian, Arabic and Chinese too', () => {
    const said = [
      { title: 'Паром «Селки» сел на мель у мыса Скерри, 112 пассажиров эвакуированы', language: 'ru' },
      {
        title: '112 пассажиров эвакуированы с парома «Селки», севшего на мель у Скерри',
        language: 'ru',
        hours: 1,
      },
      { title: 'جنوح العبارة سيلكي قرب رأس سكيري وإجلاء 112 راكبا', language: 'ar' },
      { title: 'إجلاء 112 راكبا من العبارة سيلكي بعد جنوحها قرب سكيري', language: 'ar', hours: 1 },
      { title: '塞尔基号渡轮在斯凯里角搁浅 112名乘客获救', language: 'zh' },
      { title: '斯凯里角渡轮搁浅：塞尔基号112名乘客全部获救', language: 'zh', hours: 1 },
    ]
    expect(grouped(said)).toEqual([0, 0, 1, 1, 2, 2])
  })

  it('are one across languages where names and numbers carry it, and only there', () => {
    const said = [
      { title: 'Okonjo and Vandersteen sign Marrowbay accord worth 4750 million', language: 'en' },
      {
        title: 'Okonjo und Vandersteen unterzeichnen Marrowbay-Abkommen über 4750 Millionen',
        language: 'de',
        hours: 1,
      },
      { title: 'Wahl in Marrowbay: Okonjo liegt vorn', language: 'de', hours: 2 },
    ]
    expect(grouped(said)).toEqual([0, 0, 1])
  })
})

describe('entries that are alike', () => {
  it('stay apart where they are of two matches, two quakes or two trials', () => {
    expect(
      grouped([
        { title: 'Rovers beat Athletic 2-1 in the second round of the cup' },
        { title: 'Wanderers beat United 3-0 in the second round of the cup', hours: 1 },
        { title: 'Earthquake of magnitude 6.1 strikes off northern Sumatra' },
        { title: 'Earthquake of magnitude 5.8 strikes southern Peru', hours: 2 },
        { title: 'Jury finds Delacroix guilty of fraud in bank trial' },
        { title: 'Jury finds Hammersmith guilty of murder in farm trial', hours: 2 },
      ]),
    ).toEqual([0, 1, 2, 3, 4, 5])
  })

  it('stay apart where only a number tells the next of a row from the last', () => {
    expect(
      grouped([
        { title: 'Eleven new cases: 211 patients with river fever in Varn county' },
        { title: 'Eleven new cases: 223 patients with river fever in Varn county', hours: 24 },
      ]),
    ).toEqual([0, 1])
  })

  it('stay apart where they are of a format that comes every day', () => {
    expect(
      grouped([
        { title: 'Your daily horoscope: what the stars hold for Friday', from: 'a' },
        { title: 'Your daily horoscope: what the stars hold for Friday', from: 'b' },
        { title: 'The quiz from the harbour office', from: 'c' },
        { title: 'The quiz from the harbour office', from: 'c', hours: 24 },
      ]),
    ).toEqual([0, 1, 2, 3])
  })

  it('stay apart where they are a fortnight apart', () => {
    const title = 'Okonjo and Vandersteen sign the Marrowbay accord'
    expect(grouped([{ title }, { title: `${title} again`, hours: 14 * 24 }])).toEqual([0, 1])
  })
})

describe('agency copy', () => {
  const copy = {
    title: 'Selkie ferry owner to pay for salvage off Skerry Point, court rules',
    summary: 'The owner of the ferry Selkie must pay for its salvage, a court in Marrowbay ruled on Friday.',
  }
  it('is known for what it is; a report in other words is not', () => {
    const grouper = createGrouper([])
    place(grouper, entryOf(copy))
    expect(grouper.find(entryOf({ ...copy, hours: 1 })).near?.isCopy).toBe(true)
    const own = { title: 'Court: Selkie owner must pay salvage of ferry at Skerry Point', hours: 2 }
    expect(grouper.find(entryOf(own)).near).toMatchObject({ isCopy: false })
  })
})

describe('what the store keeps of it', () => {
  const said = Array.from({ length: 40 }, (_, at) => ({
    title: `${['Ferry', 'Orchard', 'Bridge', 'Library'][at % 4]} of ${['Varn', 'Skerry', 'Marrowbay'][at % 3]} wins ${['Hollis', 'Okonjo', 'Tamsin', 'Quill', 'Brandt'][at % 5]} prize for repairs`,
    from: `feed${at % 6}`,
    hours: at / 2,
  }))
  it('places what comes next as if the worker had not been away', () => {
    const whole = createGrouper([])
    let woken = createGrouper([])
    let rows: ReturnType<Grouper['takeRows']> = []
    for (const one of said) {
      const entry = entryOf(one)
      expect(place(woken, entry)).toBe(place(whole, entry))
      const fresh = woken.takeRows(start + 24 * hour)
      rows = [...rows.filter(({ feedId }) => !fresh.some((row) => row.feedId === feedId)), ...fresh]
      woken = createGrouper(structuredClone(rows))
    }
  })
})
