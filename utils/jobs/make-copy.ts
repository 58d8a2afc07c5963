import { writeCopy, writeReadMarks } from '../browser/copies'
import { defaultSettings } from '../model/settings'
import { withoutState } from '../model/source'
import { write } from '../store/write'
import type { JobContext } from './job-context'

/**
 * Whether the copies may be behind, as they may when a worker starts: the last one may have been killed between a change
 * and its copy. And changes of what is copied: how many this worker has begun, and how many of them are under way. A
 * script that is loaded later has its own of all this, so none of those jobs copies: whoever runs one does.
 */
let isBehind = true
let begunCount = 0
let underWayCount = 0
let copying: Promise<void> = Promise.resolve()

/** Makes a change to what is copied, in one transaction or in many; `copyIfBehind` is its caller's to call. */
export async function changeCopied<Value>(change: () => Promise<Value>): Promise<Value> {
  isBehind = true
  begunCount += 1
  underWayCount += 1
  try {
    return await change()
  } finally {
    underWayCount -= 1
  }
}

/** Copies where the copies may be behind: after a change, and at each start of the worker. */
export async function copyIfBehind(context: JobContext): Promise<void> {
  if (isBehind) await makeCopy(context)
}

/** Copies sources, feeds, folders, saved marks and settings out of IndexedDB, whole. One copy after the other: the last to be written is the last that was read. */
export function makeCopy(context: JobContext): Promise<void> {
  const done = copying.then(() => copyAll(context))
  copying = done.catch(() => {})
  return done
}

async function copyAll(context: JobContext): Promise<void> {
  const { database } = context
  const wasQuiet = underWayCount === 0
  const before = begunCount
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
  const isWritten = await writeCopy({
    version: 2,
    at: context.now(),
    sources: followed,
    feeds: feeds.filter((feed) => ids.has(feed.sourceId)).map(withoutState),
    folders,
    saved: saved.flatMap(({ entry, savedAt }) =>
      entry && savedAt !== undefined ? [{ entry, savedAt }] : [],
    ),
    settings: record?.key === 'settings' ? record.settings : defaultSettings,
  })
  await noteOutcome(context, isWritten)
  if (isWritten && wasQuiet && begunCount === before) isBehind = false
}

/** Copies which entries were read. */
export async function copyReadMarks(context: JobContext): Promise<void> {
  const { database } = context
  if (await database.get('status', 'recovery')) return
  const states = await database.getAll('readingStates')
  const read = states.flatMap(({ entryId, readAt }) => (readAt === undefined ? [] : [entryId]))
  if (read.length > 0) await noteOutcome(context, await writeReadMarks(read, context.now()))
}

/** A copy that could not be made stops nothing, but it is said. */
async function noteOutcome({ database, now }: JobContext, isWritten: boolean): Promise<void> {
  const known = await database.get('status', 'copies')
  if (isWritten === (known === undefined)) return
  await write(database, ['status'], async (transaction) => {
    const status = transaction.objectStore('status')
    if (isWritten) await status.delete('copies')
    else await status.put({ key: 'copies', failedAt: now() })
  })
}
