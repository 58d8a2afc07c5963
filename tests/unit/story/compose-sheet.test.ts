import { describe, expect, test } from 'vitest'
import type { Story } from '../../../utils/model/entry'
import type { EntryId, FolderId, SourceId, StoryId } from '../../../utils/model/ids'
import { composeSheet, type SectionSources } from '../../../utils/story/compose-sheet'

const now = Date.UTC(2026, 10, 20, 12)

/** `name` stories of a source, the first the newest. */
const storiesOf = (source: string, count: number): Story[] =>
  Array.from({ length: count }, (_, index) => ({
    id: `${source} ${index + 1}` as StoryId,
    leadId: `${source} ${index + 1}` as EntryId,
    entryIds: [],
    sourceIds: [source as SourceId],
    lastAt: now - index * 60_000,
  }))

const section = (name: string, ...sources: string[]): SectionSources => ({
  folderId: name as FolderId,
  title: name,
  sourceIds: new Set(sources as SourceId[]),
})

const compose = (stories: Story[], sections: SectionSources[]) =>
  composeSheet({ stories, sections, now, wished: new Map() })

describe('a sheet', () => {
  test('without folders is the first twenty in rank', () => {
    const sheet = compose(storiesOf('wire', 30), [section('Empty')])
    expect([sheet.front.length, sheet.sections]).toEqual([20, []])
  })

  test('with folders has the best of all above, then a section each, and says how many there are', () => {
    const stories = [...storiesOf('wire', 30), ...storiesOf('bay', 6), ...storiesOf('alone', 9)]
    const sheet = compose(stories, [section('World', 'wire'), section('Near', 'bay')])
    const shown = [...sheet.front, ...sheet.sections.flatMap((one) => one.stories)]
    expect(new Set(shown).size).toBe(shown.length)
    const above = (source: string) => sheet.front.filter(({ sourceIds }) => sourceIds[0] === source).length
    expect(
      sheet.sections.map(({ title, stories, storyCount }) => [title, stories.length, storyCount]),
    ).toEqual([
      ['World', 4, 30 - above('wire')],
      ['Near', Math.min(4, 6 - above('bay')), 6 - above('bay')],
    ])
    // The top is of all sources; under it stand all that are in no folder, as many as have room.
    expect(above('alone')).toBe(9)
    expect(sheet.front.slice(8).every(({ sourceIds }) => sourceIds[0] === 'alone')).toBe(true)
  })

  test('has a story of two folders once, in the first, and no section without a story', () => {
    const shared = storiesOf('both', 20)
    const sheet = compose(shared, [section('First', 'both'), section('Second', 'both')])
    expect(sheet.sections.map(({ title }) => title)).toEqual(['First'])
  })

  test('is finite, however many folders there are', () => {
    const names = Array.from({ length: 60 }, (_, index) => `paper${index}`)
    const sheet = compose(
      names.flatMap((name) => storiesOf(name, 10)),
      names.map((name) => section(name, name)),
    )
    const rows = [...sheet.front, ...sheet.sections.flatMap(({ stories }) => stories)]
    expect(sheet.sections).toHaveLength(16)
    expect(rows.length).toBeLessThanOrEqual(20 + 16 * 4)
  })
})
