import { describe, expect, test } from 'vitest'
import type { Story } from '../../../utils/model/entry'
import type { EntryId, SourceId, StoryId } from '../../../utils/model/ids'
import { rankStories } from '../../../utils/story/rank'

const now = Date.UTC(2026, 10, 20, 12)
const hour = 3_600_000

const storyOf = (name: string, hoursAgo: number, ...sources: string[]): Story => ({
  id: name as StoryId,
  leadId: name as EntryId,
  entryIds: [name as EntryId],
  sourceIds: sources as SourceId[],
  lastAt: now - hoursAgo * hour,
})

const order = (stories: Story[], wished: Record<string, 'lower' | 'higher'> = {}) => {
  const wishes = new Map(Object.entries(wished) as [SourceId, 'lower' | 'higher'][])
  return rankStories(stories, now, 10, wishes).map(({ id }) => id)
}

describe('what the reader wishes for a source', () => {
  const fresh = storyOf('fresh', 0, 'wire')
  const older = storyOf('older', 6, 'bay')
  const old = storyOf('old', 10, 'bay')

  test('lifts or lowers its stories by about eight hours', () => {
    expect(order([fresh, older])).toEqual(['fresh', 'older'])
    expect(order([fresh, older], { bay: 'higher' })).toEqual(['older', 'fresh'])
    expect(order([fresh, older], { wire: 'lower' })).toEqual(['older', 'fresh'])
    expect(order([fresh, old], { bay: 'higher' })).toEqual(['fresh', 'old'])
  })

  test('lowers a story only where it is wished of all that report it', () => {
    const shared = storyOf('shared', 4, 'wire', 'bay')
    expect(order([shared, storyOf('alone', 0, 'coast')], { wire: 'lower' })).toEqual(['shared', 'alone'])
  })
})
