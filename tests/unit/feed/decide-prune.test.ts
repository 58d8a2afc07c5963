import { describe, expect, it } from 'vitest'
import { type Holds, isEntryPrunable, isMarkPrunable, oldestKeptAt } from '../../../utils/feed/decide-prune'
import type { Entry } from '../../../utils/model/entry'
import type { EntryId, FeedId } from '../../../utils/model/ids'

const now = Date.UTC(2026, 10, 20)
const day = 24 * 3_600_000
const id = 'f.1' as EntryId
const feedId = 'f' as FeedId
const old = { id, feedId, sortAt: now - 31 * day } as Entry
const holds = (held: Partial<Holds> = {}): Holds => ({
  kept: new Set(),
  answers: new Map([[feedId, new Set()]]),
  ...held,
})

describe('an old entry', () => {
  it('may go where its feed answers without it, or is not there any more', () => {
    expect(isEntryPrunable(old, holds(), now)).toBe(true)
    expect(isEntryPrunable(old, holds({ answers: new Map() }), now)).toBe(true)
  })

  it('stays while its feed holds it, or has not said what it holds', () => {
    expect(isEntryPrunable(old, holds({ answers: new Map([[feedId, new Set([id])]]) }), now)).toBe(false)
    expect(isEntryPrunable(old, holds({ answers: new Map([[feedId, undefined]]) }), now)).toBe(false)
  })

  it('stays where it is kept, is bundled, or is not that old', () => {
    expect(isEntryPrunable(old, holds({ kept: new Set([id]) }), now)).toBe(false)
    expect(isEntryPrunable({ ...old, feedId: undefined }, holds(), now)).toBe(false)
    expect(isEntryPrunable({ ...old, sortAt: oldestKeptAt(now) }, holds(), now)).toBe(false)
  })
})

describe('a mark without its entry', () => {
  it('stays 180 days where it says read, for ever where it says saved, and goes where it says nothing', () => {
    expect(isMarkPrunable({ entryId: id, readAt: now - 180 * day }, now)).toBe(false)
    expect(isMarkPrunable({ entryId: id, readAt: now - 181 * day }, now)).toBe(true)
    expect(isMarkPrunable({ entryId: id, readAt: 0, savedAt: 0 }, now)).toBe(false)
    expect(isMarkPrunable({ entryId: id }, now)).toBe(true)
  })
})
