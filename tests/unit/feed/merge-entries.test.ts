import { describe, expect, test } from 'vitest'
import { mergeEntries } from '../../../utils/feed/merge-entries'
import { normaliseFeed } from '../../../utils/feed/normalise-feed'
import type { Entry } from '../../../utils/model/entry'
import type { EntryId, FeedId, SourceId, StoryId } from '../../../utils/model/ids'
import { read, rss } from './feed-text'

const first = Date.UTC(2026, 10, 20)
const entriesAt = (seenAt: number, ...items: string[]) =>
  normaliseFeed(read(rss(...items)), { feedId: 'f' as FeedId, sourceId: 's' as SourceId, seenAt }).entries
const known = (...entries: Entry[]): Map<EntryId, Entry> => new Map(entries.map((entry) => [entry.id, entry]))
const item = (id: number, title: string) => `<guid>${id}</guid><title>${title}</title><category>x</category>`

describe('mergeEntries', () => {
  const before = entriesAt(first, item(1, 'One'), item(2, 'Two')).map((entry) => ({
    ...entry,
    storyId: 'told' as StoryId,
  }))

  test('finds nothing to write where a feed says the same again', () => {
    const merged = mergeEntries(known(...before), entriesAt(first + 1, item(1, 'One'), item(2, 'Two')))
    expect(merged).toEqual({ fresh: [], changed: [], unchanged: before })
  })

  test('finds what is new and what is said otherwise, and keeps when it was seen and its story', () => {
    const merged = mergeEntries(
      known(...before),
      entriesAt(first + 1, item(3, 'Three'), item(1, 'One!'), item(2, 'Two')),
    )
    expect(merged.fresh).toMatchObject([{ title: 'Three', seenAt: first + 1 }])
    expect(merged.changed).toEqual([{ ...before[0], title: 'One!' }])
    expect(merged.unchanged).toEqual([before[1]])
  })

  test('finds a list that grew, and a field that came or went', () => {
    const [one, two] = entriesAt(
      first + 1,
      `${item(1, 'One')}<author>Jane</author>`,
      `${item(2, 'Two')}<link>/2</link>`,
    )
    expect(mergeEntries(known(...before), [one as Entry, two as Entry]).changed).toHaveLength(2)
    expect(mergeEntries(known(one as Entry), entriesAt(first, item(1, 'One'))).changed[0]?.authors).toEqual(
      [],
    )
  })
})
