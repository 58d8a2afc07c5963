import { beforeEach, describe, expect, it } from 'vitest'
import { deleteFolder } from '../../utils/jobs/folders/delete-folder'
import { fileSources } from '../../utils/jobs/folders/file-sources'
import { makeFolder } from '../../utils/jobs/folders/make-folder'
import { moveFolder } from '../../utils/jobs/folders/move-folder'
import { renameFolder } from '../../utils/jobs/folders/rename-folder'
import { setEdition } from '../../utils/jobs/set-edition'
import { undoLast } from '../../utils/jobs/undo-last'
import { deepestFolder } from '../../utils/model/folder'
import type { EntryId, FolderId, SourceId, StoryId } from '../../utils/model/ids'
import type { Result } from '../../utils/model/result'
import { type FolderBranch, foldersQuery } from '../../utils/store/queries/folders'
import { ask } from '../../utils/store/query'
import { type Desk, openDesk, start } from './desk'

let desk: Desk

function answered<Value>(result: Result<Value>): Value {
  if (!result.isOk) throw new Error(JSON.stringify(result.failure))
  return result.value
}

const kindOf = (result: Result<unknown>): string | undefined =>
  result.isOk ? undefined : result.failure.kind

const make = async (name: string, parentId?: FolderId): Promise<FolderId> =>
  answered(await makeFolder(desk.context, { name, parentId })).folderId

async function followAll(...titles: string[]): Promise<SourceId[]> {
  for (const title of titles) {
    const id = title as SourceId
    await desk.database.put('sources', {
      id,
      title,
      site: `*://*.${title}.test/*`,
      followedAt: start,
      missingSites: [],
    })
  }
  return titles as SourceId[]
}

/** The tree as text: `Local(2)[Water(1: tides)], Far(0)`, a folder's own sources after the colon. */
async function tree(): Promise<string> {
  const written = ({ folder, branches, sourceIds, sourceCount }: FolderBranch): string =>
    `${folder.name}(${sourceCount}${sourceIds.length > 0 ? `: ${sourceIds.join(' ')}` : ''})` +
    (branches.length > 0 ? `[${branches.map(written).join(', ')}]` : '')
  return answered(await ask(foldersQuery, undefined))
    .branches.map(written)
    .join(', ')
}

beforeEach(async () => {
  desk = await openDesk()
})

describe('a folder', () => {
  it('is made last among its siblings, renamed, and refused a name that they have or none', async () => {
    const local = await make(' Local  news ')
    await make('Far')
    await make('Water', local)
    expect(await tree()).toBe('Local news(0)[Water(0)], Far(0)')
    answered(await renameFolder(desk.context, { folderId: local, name: 'Near' }))
    expect(await tree()).toBe('Near(0)[Water(0)], Far(0)')
    expect(kindOf(await makeFolder(desk.context, { name: 'Far' }))).toBe('folder-exists')
    expect(kindOf(await renameFolder(desk.context, { folderId: local, name: 'Far' }))).toBe('folder-exists')
    expect(kindOf(await makeFolder(desk.context, { name: ' \n' }))).toBe('no-folder-name')
    expect(kindOf(await makeFolder(desk.context, { name: 'x', parentId: 'gone' as FolderId }))).toBe(
      'not-here',
    )
    // The same name elsewhere is another folder.
    await make('Far', local)
    expect(await tree()).toBe('Near(0)[Water(0), Far(0)], Far(0)')
  })

  it('is moved before a sibling, into another folder and out again', async () => {
    const [one, two, three] = [await make('One'), await make('Two'), await make('Three')]
    answered(await moveFolder(desk.context, { folderId: three, beforeId: one }))
    expect(await tree()).toBe('Three(0), One(0), Two(0)')
    answered(await moveFolder(desk.context, { folderId: two, parentId: three }))
    answered(await moveFolder(desk.context, { folderId: one, parentId: three, beforeId: two }))
    expect(await tree()).toBe('Three(0)[One(0), Two(0)]')
    answered(await moveFolder(desk.context, { folderId: two }))
    expect(await tree()).toBe('Three(0)[One(0)], Two(0)')
  })

  it('never moves into itself, into one that is inside it, or deeper than folders go', async () => {
    const outer = await make('Outer')
    const inner = await make('Inner', await make('Middle', outer))
    for (const parentId of [outer, inner])
      expect(kindOf(await moveFolder(desk.context, { folderId: outer, parentId }))).toBe(
        'folder-inside-itself',
      )
    let deepest = inner
    for (let depth = 4; depth <= deepestFolder; depth++) deepest = await make(`Level ${depth}`, deepest)
    expect(kindOf(await makeFolder(desk.context, { name: 'Too deep', parentId: deepest }))).toBe(
      'folder-too-deep',
    )
    const other = await make('Other')
    expect(kindOf(await moveFolder(desk.context, { folderId: outer, parentId: other }))).toBe(
      'folder-too-deep',
    )
  })

  it('whose parent is gone is at the top', async () => {
    await desk.database.put('folders', {
      id: 'lost' as FolderId,
      name: 'Lost',
      parentId: 'gone' as FolderId,
      position: 4,
    })
    expect(await tree()).toBe('Lost(0)')
  })
})

describe('sources', () => {
  it('are put into folders in bulk and taken out, and are counted once above', async () => {
    const ids = await followAll('dawn', 'noon', 'dusk')
    const day = await make('Day')
    const [early, late] = [await make('Early', day), await make('Late', day)]
    expect(await fileSources(desk.context, { sourceIds: ids, into: early })).toMatchObject({
      value: { sourceCount: 3 },
    })
    answered(await fileSources(desk.context, { sourceIds: ['noon' as SourceId], into: late }))
    expect(await tree()).toBe('Day(3)[Early(3: dawn dusk noon), Late(1: noon)]')
    // A move, of which one is there already.
    answered(await fileSources(desk.context, { sourceIds: ids, into: late, outOf: early }))
    expect(await tree()).toBe('Day(3)[Early(0), Late(3: dawn dusk noon)]')
    answered(await fileSources(desk.context, { sourceIds: ids, outOf: late }))
    expect((await desk.database.getAll('sources')).some((source) => 'folderIds' in source)).toBe(false)
    expect(answered(await ask(foldersQuery, undefined)).unfiledIds).toEqual(['dawn', 'dusk', 'noon'])
    expect(kindOf(await fileSources(desk.context, { sourceIds: ids, into: 'gone' as FolderId }))).toBe(
      'not-here',
    )
  })
})

describe('deleting a folder', () => {
  it('keeps its sources, moves all in it up, and is taken back', async () => {
    await followAll('dawn', 'noon')
    const day = await make('Day')
    const early = await make('Early', day)
    await make('Late', day)
    await make('First', early)
    await make('Second', early)
    answered(await fileSources(desk.context, { sourceIds: ['dawn', 'noon'] as SourceId[], into: early }))
    answered(await fileSources(desk.context, { sourceIds: ['noon' as SourceId], into: day }))
    const before = 'Day(2: noon)[Early(2: dawn noon)[First(0), Second(0)], Late(0)]'
    expect(await tree()).toBe(before)
    expect(await deleteFolder(desk.context, { folderId: early })).toMatchObject({ value: { name: 'Early' } })
    expect(await tree()).toBe('Day(2: dawn noon)[First(0), Second(0), Late(0)]')
    expect(await undoLast(desk.context)).toMatchObject({ value: { kind: 'delete-folder', title: 'Early' } })
    expect(await tree()).toBe(before)
  })

  it('may leave two of one name, which can be told apart again and reordered', async () => {
    const day = await make('Day')
    const inner = await make('Far', day)
    const outer = await make('Far')
    answered(await deleteFolder(desk.context, { folderId: day }))
    answered(await moveFolder(desk.context, { folderId: outer, beforeId: inner }))
    answered(await renameFolder(desk.context, { folderId: outer, name: 'Further' }))
    expect(await tree()).toBe('Further(0), Far(0)')
  })

  it('at the top leaves its sources in none, and is taken back as far as it can be', async () => {
    await followAll('dawn', 'noon')
    const day = await make('Day')
    const early = await make('Early', day)
    answered(await fileSources(desk.context, { sourceIds: ['dawn', 'noon'] as SourceId[], into: day }))
    answered(await deleteFolder(desk.context, { folderId: day }))
    expect(await tree()).toBe('Early(0)')
    await desk.database.delete('sources', 'noon' as SourceId)
    const folder = (await desk.database.get('folders', early))!
    await desk.database.put('folders', { ...folder, parentId: await make('Other') })
    answered(await undoLast(desk.context))
    expect(await tree()).toBe('Day(1: dawn), Other(0)[Early(0)]')
  })
})

describe('the front page', () => {
  it('has a section for each folder at the top, with what its sources and its folders’ sources report', async () => {
    const [wire, bay] = await followAll('wire', 'bay')
    const world = await make('World')
    const europe = await make('Europe', world)
    answered(await fileSources(desk.context, { sourceIds: [bay!], into: europe }))
    await report(wire!, 12)
    await report(bay!, 12)
    await setEdition(desk.context)
    const { rows, sections } = (await desk.database.get('editions', 'current'))!
    expect(sections).toMatchObject([{ folderId: world, title: 'World', storyIds: { length: 4 } }])
    const inSection = rows.filter(({ storyId }) => sections![0]!.storyIds.includes(storyId))
    expect(inSection.map(({ source }) => source?.id)).toEqual(['bay', 'bay', 'bay', 'bay'])
    expect(rows.slice(-4)).toEqual(inSection)
    // Its folder deleted, a source reports in the parent's section; the parent deleted, on the front page alone.
    answered(await deleteFolder(desk.context, { folderId: world }))
    answered(await deleteFolder(desk.context, { folderId: europe }))
    await setEdition(desk.context)
    expect((await desk.database.get('editions', 'current'))!.sections).toBeUndefined()
    answered(await undoLast(desk.context))
    expect((await desk.database.get('editions', 'current'))!.sections?.[0]?.title).toBe('Europe')
  })
})

async function report(sourceId: SourceId, count: number): Promise<void> {
  for (let index = 0; index < count; index++) {
    const id = `${sourceId} ${index}` as EntryId
    const sortAt = start - index * 60_000
    const storyId = `story of ${id}` as StoryId
    await desk.database.put('entries', {
      id,
      storyId,
      sourceId,
      title: id,
      authors: [],
      seenAt: start,
      sortAt,
    })
    const story = { id: storyId, leadId: id, entryIds: [id], sourceIds: [sourceId], lastAt: sortAt }
    await desk.database.put('stories', story)
  }
}
