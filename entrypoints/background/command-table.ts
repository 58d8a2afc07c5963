import { stayAwake } from '../../utils/browser/alarms'
import { isAllowed } from '../../utils/browser/permissions'
import type { CommandTable } from '../../utils/commands/serve'
import { keepArticle } from '../../utils/jobs/keep-article'
import { changeCopied, copyIfBehind } from '../../utils/jobs/make-copy'
import { markAllRead, markRead } from '../../utils/jobs/mark-read'
import { saveEntry } from '../../utils/jobs/save-entry'
import { setEdition } from '../../utils/jobs/set-edition'
import { ok, type Result } from '../../utils/model/result'
import { loadSeldom, withContext, withSeldom } from './context'
import { heedSitesAlone } from './heeding-sites'
import { refreshNow, refreshWhatBecameDue } from './refreshing'
import { seed } from './seed'

/** Makes a change and copies it out of the store. A store that was emptied is noticed before: its copies are not replaced by what the change leaves. */
async function copied<Value>(change: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const seeded = await seed()
  if (!seeded.isOk) return seeded
  const result = await changeCopied(change)
  await withContext(async (context) => ok(await copyIfBehind(context)))
  return result
}

/** The same for what the front page follows: it is set again at once. */
async function arranged<Value>(change: () => Promise<Result<Value>>): Promise<Result<Value>> {
  const result = await copied(change)
  if (result.isOk) await withContext(async (context) => ok(await setEdition(context)))
  return result
}

export const commandTable: CommandTable = {
  wake: async () => {
    await seed()
    return ok(null)
  },
  look: ({ address }) => withSeldom((jobs, context) => jobs.lookAtAddress(context, address)),
  follow: async (takes) => {
    const followed = await copied(() => withSeldom((jobs, context) => jobs.followSource(context, takes)))
    if (followed.isOk) void refreshWhatBecameDue()
    return followed
  },
  keepPending: (takes) => copied(() => withSeldom((jobs, context) => jobs.keepPending(context, takes))),
  unfollow: (takes) => copied(() => withSeldom((jobs, context) => jobs.unfollowSource(context, takes))),
  changeSource: (takes) =>
    (takes.rank ? arranged : copied)(() => withSeldom((jobs, context) => jobs.changeSource(context, takes))),
  moveFeed: (takes) => copied(() => withSeldom((jobs, context) => jobs.moveFeed(context, takes))),
  refresh: ({ sourceId }) => refreshNow(sourceId),
  markRead: (takes) => withContext((context) => markRead(context, takes)),
  markAllRead: (takes) => withContext((context) => markAllRead(context, takes)),
  save: async (takes) => {
    const saved = await copied(() => withContext((context) => saveEntry(context, takes)))
    if (saved.isOk && takes.isSaved) void keepIfMissing(takes.entryId)
    return saved
  },
  undo: () => copied(() => withSeldom((jobs, context) => jobs.undoLast(context))),
  keepArticle: ({ entryId }) => withContext((context) => keepArticle(context, entryId)),
  changeSettings: (takes) => copied(() => withSeldom((jobs, context) => jobs.changeSettings(context, takes))),
  recover: async ({ choice, at }) => {
    const recovered = await copied(() => withSeldom((jobs, context) => jobs.recover(context, choice, at)))
    if (recovered.isOk && choice === 'restore') void refreshNow()
    return recovered
  },
  allowed: () => heedSitesAlone(),
  makeFolder: (takes) => copied(() => withSeldom((jobs, context) => jobs.makeFolder(context, takes))),
  renameFolder: (takes) => arranged(() => withSeldom((jobs, context) => jobs.renameFolder(context, takes))),
  moveFolder: (takes) => arranged(() => withSeldom((jobs, context) => jobs.moveFolder(context, takes))),
  deleteFolder: (takes) => arranged(() => withSeldom((jobs, context) => jobs.deleteFolder(context, takes))),
  lookAtOpml: (takes) => withSeldom((jobs, context) => jobs.lookAtOpml(context, takes)),
  importOpml: async (takes) => {
    const imported = await copied(() => withSeldom((jobs, context) => jobs.importOpml(context, takes)))
    if (imported.isOk) void refreshWhatBecameDue()
    return imported
  },
  lookAtBackup: (takes) => awake(() => lookAtBackup(takes)),
  importBackup: (takes) =>
    awake(async () => {
      const imported = await arranged(() => withSeldom((jobs, context) => jobs.importBackup(context, takes)))
      if (imported.isOk) void refreshWhatBecameDue()
      return imported
    }),
  followListed: async (takes) => {
    const followed = await copied(() => withSeldom((jobs, context) => jobs.followListed(context, takes)))
    if (followed.isOk) void refreshWhatBecameDue()
    return followed
  },
  exportOpml: () => withSeldom((jobs, context) => jobs.exportOpml(context)),
  fileSources: (takes) => arranged(() => withSeldom((jobs, context) => jobs.fileSources(context, takes))),
  clearRequests: () => withSeldom((jobs, context) => jobs.clearRequests(context)),
}

async function keepIfMissing(entryId: Parameters<CommandTable['keepArticle']>[0]['entryId']): Promise<void> {
  const sleep = stayAwake()
  await withContext(async (context) => {
    const article = await context.database.get('articles', entryId)
    return article?.state === 'here' ? ok(null) : keepArticle(context, entryId)
  })
  sleep()
}

/** Where the store does not open, what is in the file is told all the same: the recovery screen asks before it deletes. */
async function lookAtBackup(
  takes: Parameters<CommandTable['lookAtBackup']>[0],
): ReturnType<CommandTable['lookAtBackup']> {
  const looked = await withSeldom((jobs, context) => jobs.lookAtBackup(context, takes))
  if (looked.isOk || looked.failure.kind !== 'store-closed') return looked
  return (await loadSeldom()).lookAtBackupAlone(
    { fetch: (...request) => fetch(...request), isAllowed },
    takes,
  )
}

/** Large files take longer than Chrome lets a worker be. */
async function awake<Value>(work: () => Promise<Value>): Promise<Value> {
  const sleep = stayAwake()
  try {
    return await work()
  } finally {
    sleep()
  }
}
