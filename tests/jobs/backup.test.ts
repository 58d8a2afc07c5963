import { beforeEach, describe, expect, it } from 'vitest'
import { importBackup } from '../../utils/jobs/backup/import-backup'
import { lookAtBackup, lookAtBackupAlone } from '../../utils/jobs/backup/look-at-backup'
import { moveFolder } from '../../utils/jobs/folders/move-folder'
import { renameFolder } from '../../utils/jobs/folders/rename-folder'
import { undoLast } from '../../utils/jobs/undo-last'
import type { FolderId } from '../../utils/model/ids'
import {
  entryIdOf,
  exported,
  fillDesk,
  followPaper,
  held,
  hostOfPaper,
  keepSaved,
  offer,
  sourceId,
} from './backup-records'
import { type Desk, openDesk, start } from './desk'
import { answered, counted } from './opml-list'

let desk: Desk

async function openAllowed(): Promise<void> {
  desk = await openDesk()
  for (let index = 0; index < 700; index++) desk.allowed.add(hostOfPaper(index))
}

const take = async (file: Blob | string) => answered(await importBackup(desk.context, offer(desk, file)))
beforeEach(openAllowed)

/** The records of a file, but which story an entry is of: each store groups its own. */
const linesIn = (text: string): unknown[] =>
  text
    .replace(/"storyId":"[^"]*",/g, '')
    .trim()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))

describe.each([1, 15, 512, 600])('a full export of %i sources', (count) => {
  const savedCount = Math.ceil(count / 5)

  it('comes into an empty store as it was, articles and pictures too, and exports as the same file', async () => {
    await fillDesk(desk, count)
    const before = await held(desk)
    const file = await exported(desk)
    await openAllowed()
    expect(answered(await lookAtBackup(desk.context, offer(desk, file)))).toEqual({
      ...{ madeAt: start, sourceCount: count, followedCount: 0, folderCount: 4 },
      ...{ savedCount, savedHereCount: 0, readCount: count, readHereCount: 0, articleCount: savedCount },
      ...{ settings: 'taken', missingSites: [] },
    })
    expect(await take(file)).toMatchObject({
      counts: { added: count, already: 0, refused: 0 },
      folderCount: 4,
      waitingCount: 0,
      marks: { savedCount, readCount: count, articleCount: savedCount, settings: 'taken' },
    })
    expect(await held(desk)).toEqual(before)
    expect((await desk.database.getAll('feeds')).every(({ nextCheckAt }) => nextCheckAt === start)).toBe(true)
    expect(linesIn(await (await exported(desk)).text())).toEqual(linesIn(await file.text()))
  })

  it('changes nothing in the store that it is of, and writes no row', async () => {
    await fillDesk(desk, count)
    const before = await held(desk)
    const file = await exported(desk)
    desk.pass(60_000)
    const { count: written, value } = await counted(() => take(file))
    expect(written).toEqual({ transactions: 1, rows: 0 })
    expect(value).toMatchObject({
      counts: { added: 0, already: count },
      folderCount: 0,
      marks: { savedCount: 0, readCount: 0, articleCount: 0, settings: 'kept' },
    })
    expect(await held(desk)).toEqual(before)
  })

  it('joins what another store has, which loses nothing, and is taken back', async () => {
    await fillDesk(desk, count)
    const file = await exported(desk)
    await openAllowed()
    await followPaper(desk, 0, { rank: 'lower', folderIds: ['mine' as FolderId] })
    await followPaper(desk, 650)
    await keepSaved(desk, 650)
    await desk.database.put('folders', { id: 'mine' as FolderId, name: 'WORLD', position: 0 })
    const before = await held(desk)
    expect(await take(file)).toMatchObject({ counts: { added: count - 1, already: 1 }, folderCount: 3 })
    const after = await held(desk)
    expect(after.sources).toHaveLength(count + 1)
    for (const name of ['sources', 'folders', 'entries', 'articles', 'pictures'] as const)
      expect(after[name]).toEqual(expect.arrayContaining(before[name] as never[]))
    // Folders of one path are one.
    expect(after.folders.find(({ id }) => id === 'inner')?.parentId).toBe('mine')
    answered(await undoLast(desk.context))
    const followed = (await held(desk)).sources.filter(({ unfollowedAt }) => unfollowedAt === undefined)
    expect(followed).toEqual(before.sources)
    expect(await desk.database.getAll('folders')).toEqual(before.folders)
    const marked = (await held(desk)).states.filter(({ readAt, savedAt }) => readAt ?? savedAt)
    expect(marked).toEqual(before.states)
  })
})

describe('an import of a full export', () => {
  it('knows a folder that was renamed and moved since', async () => {
    await fillDesk(desk, 15)
    const file = await exported(desk)
    answered(await renameFolder(desk.context, { folderId: 'inner' as FolderId, name: 'Europe' }))
    answered(await moveFolder(desk.context, { folderId: 'inner' as FolderId, parentId: 'sport' as FolderId }))
    const before = await held(desk)
    await take(file)
    expect(await held(desk)).toEqual(before)
  })

  it('brings back what was unfollowed, and keeps the instants of marks that are here', async () => {
    await fillDesk(desk, 15)
    const file = await exported(desk)
    const source = (await desk.database.get('sources', sourceId(3)))!
    await desk.database.put('sources', { ...source, unfollowedAt: start })
    await desk.database.put('readingStates', { entryId: entryIdOf(1), readAt: 7 })
    expect(await take(file)).toMatchObject({ counts: { added: 1, already: 14 } })
    expect(await desk.database.get('sources', source.id)).toEqual(source)
    expect(await desk.database.get('readingStates', entryIdOf(1))).toEqual({
      entryId: entryIdOf(1),
      readAt: 7,
    })
  })

  it('completes one that was cut off among its articles', async () => {
    await fillDesk(desk, 15)
    const before = await held(desk)
    const file = await exported(desk)
    await openAllowed()
    const { address } = offer(desk, file)
    let asked = 0
    desk.web.set(address, () => {
      asked += 1
      return asked === 1 ? new Response(file) : cutOffAfter(file, 2)
    })
    expect(await importBackup(desk.context, { address })).toMatchObject({ failure: { kind: 'interrupted' } })
    expect((await held(desk)).sources).toEqual(before.sources)
    expect(await desk.database.count('articles')).toBe(1)
    expect(await take(file)).toMatchObject({ counts: { added: 0 }, marks: { articleCount: 2 } })
    expect(await held(desk)).toEqual(before)
  })

  it('asks for the sites of new sources alone, and lets what is not allowed wait', async () => {
    await fillDesk(desk, 3)
    const file = await exported(desk)
    desk = await openDesk()
    await followPaper(desk, 0)
    const look = answered(await lookAtBackup(desk.context, offer(desk, file)))
    expect(look).toMatchObject({
      followedCount: 1,
      missingSites: { length: 2 },
    })
    expect(await take(file)).toMatchObject({ waitingCount: 2 })
    expect(await desk.database.get('sources', sourceId(1))).toMatchObject({
      missingSites: [`*://*.${hostOfPaper(1)}/*`],
    })
  })

  it('is looked at where the store does not open', async () => {
    await fillDesk(desk, 3)
    const alone = await lookAtBackupAlone(desk.context, offer(desk, await exported(desk)))
    expect(alone).toMatchObject({ value: { sourceCount: 3, followedCount: 0, savedCount: 1 } })
  })

  it('ends the offer of an emptied store’s copies', async () => {
    await fillDesk(desk, 1)
    const file = await exported(desk)
    await openAllowed()
    await desk.database.put('status', { key: 'recovery', copyAt: 1, sourceCount: 1, savedCount: 0 })
    await take(file)
    expect(await desk.database.get('status', 'recovery')).toBeUndefined()
  })
})

/** A file whose reading breaks off after this many articles. */
async function cutOffAfter(file: Blob, articleCount: number): Promise<Response> {
  const text = await file.text()
  const parts = text.split('["article",')
  const begun = new TextEncoder().encode(parts.slice(0, articleCount + 1).join('["article",'))
  let isSent = false
  const body = new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new TypeError('gone'))
      else controller.enqueue(begun)
      isSent = true
    },
  })
  return new Response(body)
}
