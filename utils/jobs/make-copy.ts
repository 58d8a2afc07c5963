import { writeCopy } from '../browser/copies'
import { defaultSettings } from '../model/settings'
import type { JobContext } from './job-context'

/** Copies sources, feeds, folders, saved marks and settings out of IndexedDB, whole, after each change to one of them. */
export async function makeCopy(context: JobContext): Promise<void> {
  const { database } = context
  // While the recovery of an emptied store is undecided, the copy is all there is: it is not overwritten.
  if (await database.get('status', 'recovery')) return
  const [sources, feeds, folders, states, record] = await Promise.all([
    database.getAll('sources'),
    database.getAll('feeds'),
    database.getAll('folders'),
    database.getAllFromIndex('readingStates', 'bySaved'),
    database.get('status', 'settings'),
  ])
  const followed = sources.filter((source) => source.unfollowedAt === undefined)
  const ids = new Set(followed.map((source) => source.id))
  const saved = await Promise.all(
    states.map(async ({ entryId, savedAt }) => ({ entry: await database.get('entries', entryId), savedAt })),
  )
  await writeCopy({
    version: 2,
    at: context.now(),
    sources: followed,
    feeds: feeds.filter((feed) => ids.has(feed.sourceId)),
    folders,
    saved: saved.flatMap(({ entry, savedAt }) =>
      entry && savedAt !== undefined ? [{ entry, savedAt }] : [],
    ),
    settings: record?.key === 'settings' ? record.settings : defaultSettings,
  })
}
