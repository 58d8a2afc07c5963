import { expect, it } from 'vitest'
import { checkOrder } from '../../../utils/feed/check-order'
import type { StoryRow } from '../../../utils/model/edition'
import type { FeedId, SourceId } from '../../../utils/model/ids'
import type { Feed, Source } from '../../../utils/model/source'

const feedOf = (name: string, nextCheckAt: number) =>
  ({ id: name as FeedId, sourceId: name as SourceId, nextCheckAt }) as Feed
const sourceOf = (name: string, rank?: Source['rank']) => ({ id: name as SourceId, rank })
const rowOf = (source: string, also: string[], more: Partial<StoryRow> = {}) =>
  ({
    source: { id: source as SourceId, title: source },
    also: also.map((name) => ({ source: { id: name as SourceId, title: name } })),
    isRead: false,
    isSaved: false,
    ...more,
  }) as StoryRow

const named = (feeds: Feed[]) => feeds.map(({ id }) => id)

it('what the reader reads comes first, then the front page and the higher, then the rest by their wait, last the lower', () => {
  const due = ['rest', 'lower', 'higher', 'front', 'beside', 'read', 'waiting'].map((name, at) =>
    feedOf(name, name === 'waiting' ? 0 : 10 + at),
  )
  const sources = [
    sourceOf('rest'),
    sourceOf('lower', 'lower'),
    sourceOf('higher', 'higher'),
    sourceOf('read'),
  ]
  const rows = [rowOf('front', ['beside', 'lower']), rowOf('read', []), rowOf('read', [], { isRead: true })]
  expect(named(checkOrder(due, sources, { rows }))).toEqual([
    ...['read', 'higher', 'front', 'beside', 'waiting', 'rest', 'lower'],
  ])
})

it('a saved story counts as a read one, and without a front page the longest wait counts', () => {
  const due = [feedOf('new', 9), feedOf('old', 1), feedOf('kept', 10)]
  expect(named(checkOrder(due, [], undefined))).toEqual(['old', 'new', 'kept'])
  expect(named(checkOrder(due, [], { rows: [rowOf('kept', [], { isSaved: true })] }))).toEqual([
    ...['kept', 'old', 'new'],
  ])
})
