import type { Edition } from '../model/edition'
import type { Story } from '../model/entry'
import type { SourceId } from '../model/ids'
import { rowsOf, rowTables } from '../store/queries/row'
import { type WriteTransaction, write } from '../store/write'
import { rankStories } from '../story/rank'
import type { JobContext } from './job-context'

/** Stories on a front page: it is finite. */
const frontPageLength = 20
/** The newest stories, from which the front page is ranked. */
const considered = 600

/**
 * Ranks the newest stories into the current edition. The bundled edition stays current until there is a headline to
 * take its place.
 */
export async function setEdition(context: JobContext): Promise<void> {
  await write(context.database, [...rowTables, 'feeds', 'editions'], async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const sources = await write.objectStore('sources').getAll()
    const followed = new Set(sources.filter((one) => one.unfollowedAt === undefined).map((one) => one.id))
    const stories = await newestStories(write, followed)
    const current = await write.objectStore('editions').get('current')
    if (stories.length === 0 && (!current || current.kind === 'bundled')) return
    const wished = new Map(sources.flatMap(({ id, rank }) => (rank ? [[id, rank] as const] : [])))
    const ranked = rankStories(stories, context.now(), frontPageLength, wished)
    const feeds = await write.objectStore('feeds').getAll()
    const nextChecks = feeds.filter((feed) => followed.has(feed.sourceId)).map((feed) => feed.nextCheckAt)
    const edition: Edition = {
      id: 'current',
      kind: 'refreshed',
      setAt: context.now(),
      rows: await rowsOf(write, ranked),
      storyCount: await write.objectStore('stories').count(),
      sourceCount: followed.size,
      nextCheckAt: nextChecks.length > 0 ? Math.min(...nextChecks) : undefined,
    }
    await write.objectStore('editions').put(edition)
  })
}

/** Those of followed sources, each led by an entry of one. */
async function newestStories(read: WriteTransaction, followed: ReadonlySet<SourceId>): Promise<Story[]> {
  const newest: Story[] = []
  let cursor = await read.objectStore('stories').index('byLast').openCursor(null, 'prev')
  while (cursor && newest.length < considered) {
    if (cursor.value.sourceIds.some((id) => followed.has(id))) newest.push(cursor.value)
    cursor = await cursor.continue()
  }
  return newest
}
