import { array, assert as check, constantFrom, integer, property, record, uniqueArray } from 'fast-check'
import { expect, it } from 'vitest'
import { mergeFolders } from '../../utils/jobs/backup/merge-folders'
import { mergeSources } from '../../utils/jobs/backup/merge-sources'
import { deepestFolder, type Folder } from '../../utils/model/folder'
import { wayTo } from '../../utils/model/folder-tree'
import type { FeedId, FolderId, SourceId } from '../../utils/model/ids'
import { type Feed, type Source, withoutState } from '../../utils/model/source'
import { feedIdOf } from '../../utils/url/feed-id'

interface Shelf {
  sources: Source[]
  feeds: Feed[]
  folders: Folder[]
}

const ids = constantFrom('a', 'b', 'c', 'd', 'e', 'f')

/** Any folders, also of one name, in any order and in circles. */
const folders = uniqueArray(
  record({
    id: ids,
    name: constantFrom('One', 'Two', 'Three'),
    parent: ids,
    position: integer({ min: 0, max: 3 }),
  }),
  { selector: ({ id }) => id },
).map((all): Folder[] =>
  all.map(({ id, parent, ...rest }) => ({
    ...{ id: id as FolderId, ...rest },
    ...(parent !== id && { parentId: parent as FolderId }),
  })),
)

/** Sources that share some feeds and folders, of which some were unfollowed or wait to be looked at. */
const shelf = record({
  folders,
  sources: uniqueArray(
    record({
      id: ids,
      rank: constantFrom('lower', 'higher', undefined),
      folders: array(ids, { maxLength: 2 }),
      state: constantFrom('followed', 'followed', 'unfollowed', 'pending'),
    }),
    { selector: ({ id }) => id },
  ),
  feeds: uniqueArray(record({ path: integer({ min: 0, max: 7 }), of: integer({ min: 0, max: 5 }) }), {
    selector: ({ path }) => path,
  }),
}).map(({ folders, sources, feeds }): Shelf => {
  const made = sources.map(
    ({ id, rank, folders: within, state }): Source => ({
      ...{ id: id as SourceId, title: id, site: `*://*.${id}.test/*`, followedAt: 1, missingSites: [] },
      ...(rank && { rank }),
      ...(within.length > 0 && { folderIds: [...new Set(within)] as FolderId[] }),
      ...(state === 'unfollowed' && { unfollowedAt: 5 }),
      ...(state === 'pending' && { pendingAddress: `https://pending.test/${id}` }),
    }),
  )
  const full = made.filter(({ pendingAddress }) => pendingAddress === undefined)
  return {
    sources: made,
    folders,
    feeds: feeds.flatMap(({ path, of }) => {
      const source = full[of % full.length]
      const url = `https://shared.test/${path}`
      const feed = { id: feedIdOf(url), url, format: 'rss' as const, title: url }
      return source ? [withoutState({ ...feed, sourceId: source.id } as Feed)] : []
    }),
  }
})

/** As an export has it: what was unfollowed is not in it. */
const exportOf = ({ sources, feeds, folders }: Shelf): Shelf => {
  const followed = sources.filter(({ unfollowedAt }) => unfollowedAt === undefined)
  const known = new Set(followed.map(({ id }) => id))
  return { sources: followed, feeds: feeds.filter(({ sourceId }) => known.has(sourceId)), folders }
}

function merged(here: Shelf, file: Shelf) {
  const { made, hereOf } = mergeFolders(file.folders, here.folders)
  const plan = mergeSources(file, { ...here, now: 9 }, hereOf, () => true)
  const put = <Row extends { id: string }>(rows: readonly Row[], changed: readonly Row[]): Row[] => [
    ...new Map([...rows, ...changed].map((row) => [row.id, row])).values(),
  ]
  const after = {
    sources: put(here.sources, plan.sources),
    feeds: put(here.feeds, plan.feeds),
    folders: put(here.folders, made),
  }
  return { after, rowCount: made.length + plan.sources.length + plan.feeds.length, plan }
}

const live = ({ sources }: Shelf) => sources.filter(({ unfollowedAt }) => unfollowedAt === undefined)

it('merging a second time changes nothing', () => {
  check(
    property(shelf, shelf, (here, other) => {
      const file = exportOf(other)
      const { after } = merged(here, file)
      expect(merged(after, file).rowCount).toBe(0)
    }),
    { numRuns: 500 },
  )
})

it('merging loses nothing that is here: no source, feed, folder or choice', () => {
  check(
    property(shelf, shelf, (here, other) => {
      const { after } = merged(here, exportOf(other))
      const sources = new Map(after.sources.map((source) => [source.id, source]))
      for (const { id, rank, folderIds } of live(here))
        expect(sources.get(id)).toMatchObject({ id, ...(rank && { rank }), ...(folderIds && { folderIds }) })
      expect(after.folders).toEqual(expect.arrayContaining(here.folders))
      const owners = new Map(after.feeds.map(({ id, sourceId }) => [id, sourceId]))
      const followed = new Set(live(here).map(({ id }) => id))
      for (const feed of here.feeds)
        if (followed.has(feed.sourceId)) expect(owners.get(feed.id)).toBe(feed.sourceId)
    }),
    { numRuns: 500 },
  )
})

it('merging brings all that the file has: each source is followed, each feed is of a source that is', () => {
  check(
    property(shelf, shelf, (here, other) => {
      const file = exportOf(other)
      const { after, plan } = merged(here, file)
      const followed = new Set(live(after).map(({ id }) => id))
      const owners = new Map<FeedId, SourceId>(after.feeds.map(({ id, sourceId }) => [id, sourceId]))
      for (const { id } of file.sources) expect(followed.has(plan.hereOf.get(id)!)).toBe(true)
      for (const { id } of file.feeds) expect(followed.has(owners.get(id)!)).toBe(true)
      for (const folder of after.folders)
        expect(wayTo(after.folders, folder).length).toBeLessThanOrEqual(deepestFolder + 1)
    }),
    { numRuns: 500 },
  )
})

it('merging into nothing gives the file', () => {
  check(
    property(shelf, (other) => {
      const file = exportOf(other)
      const { after } = merged({ sources: [], feeds: [], folders: [] }, file)
      expect(after.sources.map(({ folderIds: _ids, ...source }) => source)).toEqual(
        file.sources.map(({ folderIds: _ids, ...source }) => source),
      )
      expect(after.feeds.map(withoutState).sort((one, two) => (one.id < two.id ? -1 : 1))).toEqual(
        [...file.feeds].sort((one, two) => (one.id < two.id ? -1 : 1)),
      )
    }),
    { numRuns: 300 },
  )
})
