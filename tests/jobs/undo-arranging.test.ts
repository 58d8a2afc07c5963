import { beforeEach, describe, expect, it, vi } from 'vitest'
import { deleteFolder } from '../../utils/jobs/folders/delete-folder'
import { fileSources } from '../../utils/jobs/folders/file-sources'
import { makeFolder } from '../../utils/jobs/folders/make-folder'
import { moveFolder } from '../../utils/jobs/folders/move-folder'
import { renameFolder } from '../../utils/jobs/folders/rename-folder'
import { importOpml } from '../../utils/jobs/opml/import-opml'
import { purgeUnfollowed } from '../../utils/jobs/purge-unfollowed'
import { undoLast } from '../../utils/jobs/undo-last'
import { unfollowSource } from '../../utils/jobs/unfollow-source'
import type { FolderId, SourceId } from '../../utils/model/ids'
import { type FolderBranch, foldersQuery } from '../../utils/store/queries/folders'
import { ask } from '../../utils/store/query'
import { type Desk, openDesk, start } from './desk'
import { answered, base64Of, inside, lineOf, listOf } from './opml-list'

let desk: Desk
const bay = 'bay' as SourceId
const wire = 'wire' as SourceId
let world: FolderId
let europe: FolderId
let sport: FolderId

async function make(name: string, parentId?: FolderId): Promise<FolderId> {
  desk.pass(1)
  return answered(await makeFolder(desk.context, { name, parentId })).folderId
}

/** Folders and what is in them as text: `World(bay)[Europe()], Sport()`; then the sources in none. */
async function tree(): Promise<string> {
  const text = ({ folder, branches, sourceIds }: FolderBranch): string =>
    `${folder.name}(${sourceIds.join(' ')})${branches.length > 0 ? `[${branches.map(text).join(', ')}]` : ''}`
  const { branches, unfiledIds } = answered(await ask(foldersQuery, undefined))
  return `${branches.map(text).join(', ')} | ${unfiledIds.join(' ')}`
}

const follow = (id: SourceId, folderIds?: FolderId[]) =>
  desk.database.put('sources', {
    id,
    title: id,
    site: `*://*.${id}.test/*`,
    followedAt: start,
    missingSites: [],
    ...(folderIds && { folderIds }),
  })

const undone = async () => answered(await undoLast(desk.context))
const lateUndo = { isOk: false, failure: { kind: 'too-late-to-undo' } }

beforeEach(async () => {
  desk = await openDesk()
  world = await make('World')
  europe = await make('Europe', world)
  sport = await make('Sport')
  await follow(bay, [world])
  await follow(wire)
})

describe('taking back', () => {
  it('filing puts each source back to where it was, and leaves what was filed since', async () => {
    const before = await tree()
    answered(await fileSources(desk.context, { sourceIds: [bay, wire], into: sport, outOf: world }))
    expect(await tree()).toBe('World()[Europe()], Sport(bay wire) | ')
    expect(await desk.database.getAll('undos')).toMatchObject([{ kind: 'file', into: 'Sport' }])
    const source = (await desk.database.get('sources', wire))!
    await desk.database.put('sources', { ...source, folderIds: [...source.folderIds!, europe] })
    expect(await undone()).toMatchObject({ kind: 'file' })
    expect(await tree()).toBe('World(bay)[Europe(wire)], Sport() | ')
    await follow(wire)
    expect(await tree()).toBe(before)
  })

  it('filing does nothing to a source whose folder was deleted since, and says that it is too late', async () => {
    answered(await fileSources(desk.context, { sourceIds: [bay], into: sport, outOf: world }))
    await desk.database.delete('folders', world)
    expect(await undoLast(desk.context)).toEqual(lateUndo)
    expect((await desk.database.get('sources', bay))?.folderIds).toEqual([sport])
    expect(await undoLast(desk.context)).toMatchObject({ failure: { kind: 'nothing-to-undo' } })
  })

  it('filing, after the folder’s deletion is taken back, finds the folder again', async () => {
    answered(await fileSources(desk.context, { sourceIds: [bay], into: sport, outOf: world }))
    answered(await deleteFolder(desk.context, { folderId: world }))
    expect(await undone()).toMatchObject({ kind: 'delete-folder', title: 'World' })
    await undone()
    expect(await tree()).toBe('World(bay)[Europe()], Sport() | wire')
  })

  it('taking a source out of its folder puts it in again', async () => {
    answered(await fileSources(desk.context, { sourceIds: [bay], outOf: world }))
    expect(await tree()).toBe('World()[Europe()], Sport() | bay wire')
    await undone()
    expect(await tree()).toBe('World(bay)[Europe()], Sport() | wire')
  })

  it('what filed nothing is no action', async () => {
    answered(await fileSources(desk.context, { sourceIds: [bay], into: world }))
    answered(await moveFolder(desk.context, { folderId: sport }))
    expect(await desk.database.count('undos')).toBe(0)
  })

  it('moving a folder puts it back into its parent, to its place among its siblings', async () => {
    const asia = await make('Asia', world)
    answered(await moveFolder(desk.context, { folderId: europe, parentId: sport }))
    expect(await tree()).toBe('World(bay)[Asia()], Sport()[Europe()] | wire')
    expect(await undone()).toMatchObject({ kind: 'move-folder', title: 'Europe' })
    expect(await tree()).toBe('World(bay)[Europe(), Asia()], Sport() | wire')
    answered(await moveFolder(desk.context, { folderId: asia, parentId: world, beforeId: europe }))
    await undone()
    expect(await tree()).toBe('World(bay)[Europe(), Asia()], Sport() | wire')
  })

  it('moving a folder is too late where its parent is gone or its name is taken there', async () => {
    answered(await moveFolder(desk.context, { folderId: europe }))
    await make('Europe', world)
    expect(await undoLast(desk.context)).toEqual(lateUndo)
    answered(await moveFolder(desk.context, { folderId: sport, parentId: europe }))
    await desk.database.delete('folders', sport)
    expect(await undoLast(desk.context)).toEqual(lateUndo)
  })

  it('renaming gives the earlier name back, unless another folder has it now', async () => {
    answered(await renameFolder(desk.context, { folderId: sport, name: 'Games' }))
    await undone()
    expect(await tree()).toContain('Sport()')
    answered(await renameFolder(desk.context, { folderId: sport, name: 'Games' }))
    await make('Sport')
    expect(await undoLast(desk.context)).toEqual(lateUndo)
    expect(await tree()).toContain('Games(), Sport()')
  })

  it('outlives a restart of the background and of the browser', async () => {
    answered(await fileSources(desk.context, { sourceIds: [wire], into: sport }))
    await purgeUnfollowed(desk.context, start + 1)
    desk.database.close()
    vi.resetModules()
    const [anew, { openStore }] = await Promise.all([
      import('../../utils/jobs/undo-last'),
      import('../../utils/store/database'),
    ])
    const database = answered(await openStore())
    answered(await anew.undoLast({ ...desk.context, database }))
    expect((await database.get('sources', wire))?.folderIds).toBeUndefined()
    database.close()
  })
})

describe('taking an import back', () => {
  const list = listOf(
    inside('World', lineOf('daily.test')),
    inside('New', inside('Inner', lineOf('evening.test'))),
  )
  const take = async (text: string) => answered(await importOpml(desk.context, { base64: base64Of(text) }))
  const followed = async () =>
    (await desk.database.getAll('sources')).flatMap(({ title, unfollowedAt }) =>
      unfollowedAt === undefined ? title : [],
    )

  it('unfollows what it added and removes the folders it made; what was there stays', async () => {
    const before = await tree()
    await take(list)
    expect(await followed()).toEqual(expect.arrayContaining(['daily.test', 'evening.test']))
    expect(await undone()).toMatchObject({ kind: 'import' })
    expect(await tree()).toBe(before)
    expect((await followed()).sort()).toEqual(['bay', 'wire'])
    // It can be imported again.
    expect(await take(list)).toMatchObject({ counts: { added: 2 }, folderCount: 2 })
  })

  it('keeps a folder that the reader has put something into since', async () => {
    await take(list)
    const folder = (await desk.database.getAll('folders')).find(({ name }) => name === 'Inner')!
    answered(await fileSources(desk.context, { sourceIds: [wire], into: folder.id }))
    const [filing] = (await desk.database.getAllKeys('undos')).slice(-1)
    await desk.database.delete('undos', filing!)
    await undone()
    expect(await tree()).toBe('World(bay)[Europe()], Sport(), New()[Inner(wire)] | ')
  })

  it('takes a source that was in no folder out of the list’s', async () => {
    await take(listOf(lineOf('daily.test')))
    const before = await tree()
    await take(listOf(inside('New', lineOf('daily.test'))))
    await undone()
    expect(await tree()).toBe(before)
  })

  it('is no action where the import changed nothing', async () => {
    await take(list)
    await take(list)
    expect(await desk.database.count('undos')).toBe(1)
  })

  it('is too late when all of it was unfollowed and deleted since', async () => {
    await take(listOf(lineOf('daily.test')))
    const source = (await desk.database.getAll('sources')).find(({ title }) => title === 'daily.test')!
    answered(await unfollowSource(desk.context, { sourceId: source.id }))
    desk.pass(60_000)
    await purgeUnfollowed(desk.context, desk.context.now())
    expect(await undoLast(desk.context)).toEqual(lateUndo)
  })

  it.each([15, 512, 600])('of %i sources leaves none of them', async (count) => {
    const lines = Array.from({ length: count }, (_, index) =>
      inside(`Shelf ${index % 7}`, lineOf(`paper${index}.test`)),
    )
    const before = await tree()
    await take(listOf(...lines))
    await undone()
    expect(await tree()).toBe(before)
    expect(await followed()).toHaveLength(2)
  })
})
