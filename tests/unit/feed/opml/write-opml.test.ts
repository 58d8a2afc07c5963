import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type FolderPath, type OpmlFeed, pathKey } from '../../../../utils/feed/opml/opml'
import { type WrittenList, writeOpml } from '../../../../utils/feed/opml/write-opml'
import { mendControls } from '../../../../utils/text/decode-references'
import { collapseSpace } from '../../../../utils/text/plain-text'
import { read } from './opml-text'

const empty: WrittenList = { title: 'Sources', writtenAt: Date.UTC(2026, 10, 20, 14), feeds: [], folders: [] }

/** Any name that a source or folder can have: as titles come from feeds, without control characters. */
const name = fc
  .string({ unit: 'binary', minLength: 1, maxLength: 30 })
  .map((text) => collapseSpace(mendControls(text.replace(/[\ufffe\uffff]/g, ''))))
  .filter((text) => text !== '')

const folderPath = fc.array(name, { minLength: 1, maxLength: 4 })
const address = fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href)

const feed: fc.Arbitrary<OpmlFeed> = fc
  .record(
    {
      url: address,
      title: name,
      homeUrl: address,
      sourceTitle: name,
      isPending: fc.constant(true),
      isPage: fc.constant(true),
      folders: fc.uniqueArray(folderPath, { maxLength: 3, selector: pathKey }),
    },
    { requiredKeys: ['url', 'folders'] },
  )
  .map((one) => one as OpmlFeed)

const withOuter = (paths: readonly FolderPath[]): FolderPath[] => [
  ...new Map(
    paths.flatMap((path) =>
      path.map((_name, depth) => [pathKey(path.slice(0, depth + 1)), path.slice(0, depth + 1)] as const),
    ),
  ).values(),
]

const list: fc.Arbitrary<WrittenList> = fc
  .record({
    feeds: fc.uniqueArray(feed, { maxLength: 12, minLength: 1, selector: (one) => one.url }),
    others: fc.array(folderPath, { maxLength: 3 }),
  })
  .map(({ feeds, others }) => ({
    ...empty,
    feeds,
    folders: withOuter([...others, ...feeds.flatMap((one) => one.folders)]),
  }))

/** The order of siblings is the list's; of feeds, and of one feed's folders, it says nothing. */
const known = ({ feeds, folders }: Pick<WrittenList, 'feeds' | 'folders'>) => ({
  feeds: [...feeds]
    .map((one) => ({ ...one, folders: one.folders.map(pathKey).sort() }))
    .sort((one, other) => (one.url < other.url ? -1 : 1)),
  folders: folders.map(pathKey).sort(),
})

describe('a written list', () => {
  test('is read as the same feeds in the same folders, whatever their names', () => {
    fc.assert(
      fc.property(list, (written) => {
        const text = writeOpml(written)
        expect(known(read(text))).toEqual(known(written))
        expect(writeOpml({ ...empty, ...read(text) })).toBe(text)
      }),
      { numRuns: 200 },
    )
  })

  test('keeps the order of folders', () => {
    const folders = [['Water'], ['Water', 'Boats'], ['Water', 'Air'], ['Earth']]
    const text = writeOpml({ ...empty, folders })
    expect(read(text).folders).toEqual(folders)
  })

  test('is what other programs expect', () => {
    const harbour = { url: 'https://harbour.example/feed?a=1&b=2', title: 'Harbour "News" <1>' }
    const text = writeOpml({
      ...empty,
      feeds: [{ ...harbour, homeUrl: 'https://harbour.example/', folders: [['Local'], ['All']] }],
      folders: [['Local'], ['All'], ['Later']],
    })
    const outline =
      '<outline type="rss" text="Harbour &quot;News&quot; &lt;1&gt;" title="Harbour &quot;News&quot; &lt;1&gt;" ' +
      'xmlUrl="https://harbour.example/feed?a=1&amp;b=2" htmlUrl="https://harbour.example/"/>'
    expect(text.split('\n').map((line) => line.trim())).toEqual([
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<opml version="2.0" xmlns:broadside="urn:broadside:opml">',
      '<head>',
      '<title>Sources</title>',
      '<dateCreated>Fri, 20 Nov 2026 14:00:00 GMT</dateCreated>',
      '</head>',
      '<body>',
      '<outline text="Local" title="Local">',
      outline,
      '</outline>',
      '<outline text="All" title="All">',
      outline,
      '</outline>',
      '<outline type="folder" text="Later" title="Later"/>',
      '</body>',
      '</opml>',
      '',
    ])
  })
})
