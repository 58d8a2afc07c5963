import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readOpml } from '../../utils/feed/opml/read-opml'
import { writeOpml } from '../../utils/feed/opml/write-opml'
import { planImport } from '../../utils/jobs/opml/plan-import'
import type { FeedSites } from '../../utils/jobs/opml/sites-of-feeds'
import type { Folder } from '../../utils/model/folder'
import type { FolderId } from '../../utils/model/ids'
import type { Feed, Source } from '../../utils/model/source'
import { feedIdOf } from '../../utils/url/feed-id'
import { hash53 } from '../../utils/url/hash53'
import { answered } from './opml-list'

interface Rows {
  sources: Source[]
  feeds: Feed[]
  folders: Folder[]
}

// Few names and hosts, so that lists are full of doubles, shared home pages and folders of one name.
const name = fc.constantFrom('Harbour', 'Tides', 'Council', 'North')
const host = fc.constantFrom('a.test', 'b.test', 'www.a.test', 'c.test')
const scheme = fc.constantFrom('http', 'https')
const address = fc
  .tuple(scheme, host, fc.constantFrom('', 'feed', 'feed/', 'news'))
  .map(([before, at, path]) => `${before}://${at}/${path}`)

const feed = fc.record(
  {
    url: address,
    title: name,
    homeUrl: address,
    sourceTitle: name,
    isPending: fc.constant(true),
    folders: fc.array(fc.array(name, { minLength: 1, maxLength: 3 }), { maxLength: 2 }),
  },
  { requiredKeys: ['url', 'folders'] },
)

const listText = fc.array(feed, { minLength: 1, maxLength: 10 }).map((feeds) =>
  writeOpml({
    title: 'x',
    writtenAt: 0,
    feeds: feeds.map(({ isPending, ...one }) => ({ ...one, ...(isPending && { isPending }) })),
    folders: [],
  }),
)

const sites: FeedSites = {
  sites: [],
  siteOf: (url) => `*://*.${new URL(url).hostname.slice(-6)}/*`,
  isAllowed: (one) => !one.includes('c.test'),
}

function take(text: string, rows: Rows): { after: Rows; written: number } {
  const opml = answered(readOpml(text))
  const known = { ...rows, now: 1 }
  const plan = planImport(opml, known, sites, (path) => hash53(JSON.stringify(path)) as FolderId)
  expect(plan.report.lines).toHaveLength(opml.lines.length)
  const merged = <Row extends { id: string }>(old: readonly Row[], fresh: readonly Row[]): Row[] => [
    ...new Map([...old, ...fresh].map((row) => [row.id, row])).values(),
  ]
  return {
    after: {
      sources: merged(rows.sources, plan.sources),
      feeds: merged(rows.feeds, plan.feeds),
      folders: merged(rows.folders, plan.folders),
    },
    written: plan.sources.length + plan.feeds.length + plan.folders.length,
  }
}

/** Every feed that a list names is followed or waits, every source has one, and no row points at nothing. */
function expectWhole(text: string, { sources, feeds, folders }: Rows): void {
  const known = new Set([
    ...feeds.map(({ id }) => id),
    ...sources.flatMap((one) => (one.pendingAddress ? [feedIdOf(one.pendingAddress)] : [])),
  ])
  for (const { url } of answered(readOpml(text)).feeds) expect(known).toContain(feedIdOf(url))
  const sourceIds = new Set(sources.map(({ id }) => id))
  const folderIds = new Set(folders.map(({ id }) => id))
  for (const one of feeds) expect(sourceIds).toContain(one.sourceId)
  for (const one of sources) {
    const isFed = feeds.some(({ sourceId }) => sourceId === one.id)
    expect(isFed).toBe(one.pendingAddress === undefined)
    for (const id of one.folderIds ?? []) expect(folderIds).toContain(id)
  }
}

it('loses no feed of any two lists, and writes nothing when they come again', () => {
  fc.assert(
    fc.property(listText, listText, (first, second) => {
      const one = take(first, { sources: [], feeds: [], folders: [] })
      expectWhole(first, one.after)
      expect(take(first, one.after).written).toBe(0)
      const both = take(second, one.after)
      expectWhole(first, both.after)
      expectWhole(second, both.after)
      expect(take(second, both.after).written).toBe(0)
      expect(take(first, both.after).written).toBe(0)
    }),
    { numRuns: 150 },
  )
})
