import { beforeEach, describe, expect, it } from 'vitest'
import { makeFolder } from '../../utils/jobs/folders/make-folder'
import { exportOpml } from '../../utils/jobs/opml/export-opml'
import { importOpml } from '../../utils/jobs/opml/import-opml'
import type { ImportReport } from '../../utils/model/import-report'
import { type FolderBranch, foldersQuery } from '../../utils/store/queries/folders'
import { ask } from '../../utils/store/query'
import { type Desk, openDesk } from './desk'
import { answered, base64Of, counted, inside, lineOf, listOf } from './opml-list'

let desk: Desk

const take = async (text: string): Promise<ImportReport> =>
  answered(await importOpml(desk.context, { base64: base64Of(text) }))

const written = async (): Promise<string> => answered(await exportOpml(desk.context)).text

/** Every row of the tables that an import may write. */
const rows = async () => ({
  sources: await desk.database.getAll('sources'),
  feeds: await desk.database.getAll('feeds'),
  folders: await desk.database.getAll('folders'),
})

/** The tree as text: `Local(2)[Water(1)]`. */
async function tree(): Promise<string> {
  const text = ({ folder, branches, sourceCount }: FolderBranch): string =>
    `${folder.name}(${sourceCount})${branches.length > 0 ? `[${branches.map(text).join(', ')}]` : ''}`
  return answered(await ask(foldersQuery, undefined))
    .branches.map(text)
    .join(', ')
}

beforeEach(async () => {
  desk = await openDesk()
})

describe.each([1, 15, 512, 600])('a list of %i sources', (count) => {
  const hosts = Array.from({ length: count }, (_, index) => `paper${index}.test`)
  const text = listOf(
    ...hosts.map((host, index) => inside(`Shelf ${index % 7}`, inside('Inner', lineOf(host)))),
  )
  const folderCount = 2 * Math.min(count, 7)

  it('comes in whole in one transaction, and changes nothing when it comes again', async () => {
    const first = await counted(() => take(text))
    expect(first.count).toEqual({ transactions: 1, rows: 2 * count + folderCount })
    expect(first.value).toMatchObject({
      counts: { added: count, already: 0, repeated: 0, refused: 0 },
      waitingCount: count,
      folderCount,
    })
    const before = await rows()
    expect(before.sources).toHaveLength(count)
    expect(before.feeds).toHaveLength(count)
    desk.pass(60_000)
    for (const again of [text, await written()]) {
      const next = await counted(() => take(again))
      expect(next.count).toEqual({ transactions: 1, rows: 0 })
      expect(next.value).toMatchObject({ counts: { added: 0, already: count }, folderCount: 0 })
      expect(await rows()).toEqual(before)
    }
  })

  it('is exported and taken into another store as the same list', async () => {
    await take(text)
    const exported = await written()
    desk = await openDesk()
    await take(exported)
    expect(await written()).toBe(exported)
  })
})

describe('a report', () => {
  it('has a line for each outline: added, already there, listed twice, or not and why', async () => {
    await take(listOf(lineOf('daily.test')))
    const report = await take(
      listOf(
        inside('Local', lineOf('evening.test'), lineOf('far.test')),
        '<outline text="Daily" xmlUrl="http://www.daily.test/feed/"/>',
        inside('Later', lineOf('evening.test')),
        '<outline text="Box" xmlUrl="list@mail.test"/>',
        '<outline text="Notes"/>',
      ),
    )
    expect(report.lines.map(({ title, outcome }) => `${title} ${outcome}`)).toEqual([
      'evening.test added',
      'far.test added',
      'Daily already',
      'evening.test repeated',
      'Box refused',
      'Notes refused',
    ])
    expect(report.lines.flatMap((line) => ('failure' in line ? line.failure.kind : []))).toEqual([
      'not-a-web-address',
      'outline-without-address',
    ])
    expect(report).toMatchObject({
      counts: { added: 2, already: 1, repeated: 1, refused: 2 },
      waitingCount: 1,
    })
    expect(await tree()).toBe('Local(2), Later(1)')
  })

  it('takes two spellings of one address for one feed, in the folders of both', async () => {
    const spelling = '<outline text="x" xmlUrl="http://www.daily.test/feed/"/>'
    expect((await take(listOf(inside('One', lineOf('daily.test')), inside('Two', spelling)))).counts).toEqual(
      { added: 1, already: 0, repeated: 1, refused: 0 },
    )
    expect(await tree()).toBe('One(1), Two(1)')
  })

  it('names what a file is instead of a list', async () => {
    const page = await importOpml(desk.context, { base64: base64Of('<html><body>Sign in</body></html>') })
    expect(page).toMatchObject({ failure: { kind: 'not-opml', found: 'page' } })
    const large = await importOpml(desk.context, { base64: 'A'.repeat(15_000_000) })
    expect(large).toMatchObject({ failure: { kind: 'file-too-large' } })
  })
})

describe('folders of a list', () => {
  it('join those of the same names, after the reader’s own, and leave what the reader has filed', async () => {
    answered(await makeFolder(desk.context, { name: 'Mine' }))
    await take(listOf(inside('Mine', lineOf('daily.test')), lineOf('evening.test')))
    const report = await take(
      listOf(
        inside('Theirs', lineOf('daily.test'), inside('Deep', lineOf('evening.test'))),
        inside('Only', lineOf('daily.test')),
      ),
    )
    expect(await tree()).toBe('Mine(1), Theirs(1)[Deep(1)]')
    expect(report.lines.map((line) => 'isFiled' in line && line.isFiled)).toEqual([false, true, false])
  })

  it('come back with empty ones in their order', async () => {
    for (const name of ['Zebra', 'Apple', 'Mango']) answered(await makeFolder(desk.context, { name }))
    await take(listOf(inside('Apple', lineOf('daily.test'))))
    const exported = await written()
    desk = await openDesk()
    await take(exported)
    expect(await tree()).toBe('Zebra(0), Apple(1), Mango(0)')
  })
})
