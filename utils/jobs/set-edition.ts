import type { Edition, EditionSection } from '../model/edition'
import type { Story } from '../model/entry'
import type { Folder } from '../model/folder'
import { foldersIn, wayTo } from '../model/folder-tree'
import type { SourceId } from '../model/ids'
import type { Source } from '../model/source'
import { countStories, newestStories } from '../store/queries/newest-stories'
import { rowsOf, rowTables } from '../store/queries/row'
import { type WriteTransaction, write } from '../store/write'
import { composeSheet, type SectionSources, type SheetSection } from '../story/compose-sheet'
import type { JobContext } from './job-context'

/** The newest stories, from which the front page is ranked. */
const considered = 600
/** Where one source leads more of them than these, older ones are looked at too. */
const mostOfOne = considered / 4
const readWhereFlooded = considered * 6

/**
 * Ranks the newest stories into the current edition. The bundled edition stays current until there is a headline to
 * take its place.
 */
export async function setEdition(context: JobContext): Promise<void> {
  await write(context.database, [...rowTables, 'feeds', 'folders', 'editions'], async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const sources = await write.objectStore('sources').getAll()
    const followed = new Set(sources.filter((one) => one.unfollowedAt === undefined).map((one) => one.id))
    const { stories, storyCount } = await storiesToRank(write, followed)
    const current = await write.objectStore('editions').get('current')
    if (stories.length === 0 && (!current || current.kind === 'bundled')) return
    const wished = new Map(sources.flatMap(({ id, rank }) => (rank ? [[id, rank] as const] : [])))
    const folders = await write.objectStore('folders').getAll()
    const sheet = composeSheet({
      stories,
      sections: sectionSources(folders, sources),
      now: context.now(),
      wished,
    })
    const ranked = [...sheet.front, ...sheet.sections.flatMap((section) => section.stories)]
    const feeds = await write.objectStore('feeds').getAll()
    const nextChecks = feeds
      .filter((feed) => followed.has(feed.sourceId) && feed.goneAt === undefined)
      .map((feed) => feed.nextCheckAt)
    const edition: Edition = {
      id: 'current',
      kind: 'refreshed',
      setAt: context.now(),
      rows: await rowsOf(write, ranked),
      ...(sheet.sections.length > 0 && { sections: sheet.sections.map(sectionOf) }),
      storyCount,
      sourceCount: followed.size,
      nextCheckAt: nextChecks.length > 0 ? Math.min(...nextChecks) : undefined,
    }
    await write.objectStore('editions').put(edition)
  })
}

/** Each folder at the top, with the followed sources that are in it or in one of its folders. */
function sectionSources(folders: readonly Folder[], sources: readonly Source[]): SectionSources[] {
  const topOf = new Map(folders.map((folder) => [folder.id, wayTo(folders, folder)[0]?.id]))
  return foldersIn(folders, undefined).map(({ id, name }) => {
    const within = sources.filter(
      ({ folderIds = [], unfollowedAt }) =>
        unfollowedAt === undefined && folderIds.some((one) => topOf.get(one) === id),
    )
    return { folderId: id, title: name, sourceIds: new Set(within.map((source) => source.id)) }
  })
}

const sectionOf = ({ folderId, title, stories, storyCount }: SheetSection): EditionSection => ({
  folderId,
  title,
  storyIds: stories.map((story) => story.id),
  storyCount,
})

/** Of one source only so many, that one which sends without end does not drive all others out; and how many there are. */
async function storiesToRank(
  transaction: WriteTransaction,
  followed: ReadonlySet<SourceId>,
): Promise<{ stories: Story[]; storyCount: number }> {
  const newest = await newestStories(transaction, considered, followed)
  // All that were looked at are of followed sources; beyond them every story counts.
  if (newest.length < considered) return { stories: newest, storyCount: newest.length }
  const storyCount = await countStories(transaction)
  if (withoutFlood(newest).length === considered) return { stories: newest, storyCount }
  const more = await newestStories(transaction, readWhereFlooded, followed)
  return { stories: withoutFlood(more).slice(0, considered), storyCount }
}

function withoutFlood(stories: readonly Story[]): Story[] {
  const counts = new Map<SourceId | undefined, number>()
  return stories.filter(({ sourceIds: [first] }) => {
    const count = (counts.get(first) ?? 0) + 1
    counts.set(first, count)
    return count <= mostOfOne
  })
}
