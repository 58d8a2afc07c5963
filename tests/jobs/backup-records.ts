import { writeBackup } from '../../utils/browser/backup-file'
import type { EntryId, FeedId, FolderId, SourceId, StoryId } from '../../utils/model/ids'
import type { Source } from '../../utils/model/source'
import { backupQuery, keptArticleQuery } from '../../utils/store/queries/backup'
import { ask } from '../../utils/store/query'
import { feedIdOf, sourceIdOf } from '../../utils/url/feed-id'
import { type Desk, start } from './desk'
import { answered } from './opml-list'

/** A PNG by its first bytes, and a byte of its own. */
export const pngOf = (index: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0, 0, 0, 0, 0, index % 256])

export const hostOfPaper = (index: number): string => `paper${index}.test`
export const entryIdOf = (index: number): EntryId => `entry ${index}` as EntryId
const feedUrl = (index: number): string => `https://${hostOfPaper(index)}/feed`
export const sourceId = (index: number): SourceId => sourceIdOf(feedUrl(index))
export const feedId = (index: number): FeedId => feedIdOf(feedUrl(index))

/** Follows one source with its feed, as choices of all kinds leave it. */
export async function followPaper(
  { database }: Desk,
  index: number,
  more: Partial<Source> = {},
): Promise<void> {
  const id = sourceId(index)
  const choices = [{}, { rank: 'higher' as const }, { checkEveryMs: 3_600_000 }, { isTextOff: true as const }]
  await database.put('sources', {
    id,
    title: `Paper ${index} “čeština”`,
    site: `*://*.${hostOfPaper(index)}/*`,
    followedAt: start - index,
    missingSites: [],
    ...choices[index % choices.length],
    ...more,
  })
  const feed = { id: feedId(index), sourceId: id, url: feedUrl(index), format: 'rss' as const }
  const state = { nextCheckAt: 0, failures: 0, checks: [] }
  await database.put('feeds', { ...feed, title: `Feed ${index}`, ...state })
}

/** Saves an entry of a paper, with its article and two pictures. */
export async function keepSaved({ database }: Desk, index: number): Promise<void> {
  const id = entryIdOf(index)
  const storyId = `story ${index}` as StoryId
  await database.put('entries', {
    ...{ id, storyId, feedId: feedId(index), sourceId: sourceId(index), title: `Kept ${index}` },
    ...{
      url: `https://${hostOfPaper(index)}/${index}`,
      authors: ['A. Writer'],
      seenAt: start,
      sortAt: start,
    },
  })
  await database.put('readingStates', { entryId: id, savedAt: start + index })
  const sources = [1, 2].map((one) => `https://${hostOfPaper(index)}/${one}.png`)
  const figures = sources.map((src) => ({ kind: 'figure' as const, src, alt: 'Boats', caption: [] }))
  const text = { kind: 'paragraph' as const, inlines: [{ kind: 'text' as const, text: `Words ${index}` }] }
  await database.put('articles', {
    ...{ entryId: id, state: 'here', origin: 'page', keptAt: start, missingPictures: [], authors: [] },
    ...{ blocks: [text, ...figures], wordCount: 2 },
  })
  for (const src of sources) {
    const bytes = new Blob([pngOf(index)], { type: 'image/png' })
    await database.put('pictures', { entryId: id, src, type: 'image/png', bytes })
  }
}

/** A store of this many sources in nested folders, some saved and some read, with chosen settings. */
export async function fillDesk(desk: Desk, count: number): Promise<void> {
  const { database } = desk
  const folder = (name: string, position: number, parentId?: string) =>
    database.put('folders', {
      id: name as FolderId,
      name: name.toUpperCase(),
      ...(parentId && { parentId: parentId as FolderId }),
      position,
    })
  for (const [position, name] of ['world', 'sport', 'empty'].entries()) await folder(name, position)
  await folder('inner', 0, 'world')
  const shelves = [['world'], ['inner', 'sport'], [], ['sport']] as unknown as FolderId[][]
  for (let index = 0; index < count; index++) {
    const folderIds = shelves[index % shelves.length]!
    await followPaper(desk, index, folderIds.length > 0 ? { folderIds } : {})
    if (index % 5 === 0) await keepSaved(desk, index)
    await database.put('readingStates', {
      ...(await database.get('readingStates', entryIdOf(index))),
      ...{ entryId: entryIdOf(index), readAt: start },
    })
  }
  const settings = {
    hasSingleKeys: false,
    hasBadge: true,
    fetchesOnMetered: true,
    density: 'roomy',
    theme: 'dark',
  } as const
  await database.put('status', { key: 'settings', settings })
}

/** The store as a full export. */
export async function exported(desk: Desk, limitBytes?: number): Promise<Blob> {
  const backup = answered(await ask(backupQuery, desk.context.now()))
  const keptOf = async (id: EntryId) => answered(await ask(keptArticleQuery, id))
  return (await writeBackup(backup, keptOf, limitBytes)).file
}

/** Lets a desk reach a file as the background reaches one that a page holds. */
export function offer(desk: Desk, file: Blob | string): { address: string } {
  const address = 'blob:the-file'
  desk.web.set(address, () => new Response(file))
  return { address }
}

/** All that must not be lost, as plain values, whose order says nothing. */
export async function held({ database }: Desk) {
  const pictures = await Promise.all(
    (await database.getAll('pictures')).map(async ({ bytes, ...picture }) => ({
      ...picture,
      bytes: [...new Uint8Array(await bytes.arrayBuffer())],
    })),
  )
  return {
    sources: await database.getAll('sources'),
    feeds: (await database.getAll('feeds')).map(({ nextCheckAt: _at, ...feed }) => feed),
    folders: await database.getAll('folders'),
    states: await database.getAll('readingStates'),
    entries: (await database.getAll('entries')).map(({ storyId: _id, ...entry }) => entry),
    articles: await database.getAll('articles'),
    pictures,
    settings: await database.get('status', 'settings'),
  }
}
