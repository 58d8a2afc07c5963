import type { Commands } from '../../commands/contract'
import type { Backup, BackupLook, SettingsFate } from '../../model/backup'
import { ok, type Result } from '../../model/result'
import { sitesOf } from '../../model/source'
import { askAllowed } from '../ask-allowed'
import type { JobContext } from '../job-context'
import { mergeFolders } from './merge-folders'
import { mergeSources } from './merge-sources'
import { type ReadBackup, readBackup } from './read-backup'

/** What a full export holds, and how much of it is here. Changes nothing; fails as `readBackup`. */
export async function lookAtBackup(
  context: JobContext,
  { address }: Commands['lookAtBackup']['takes'],
): Promise<Result<BackupLook>> {
  const backup = await readBackup(context, address)
  if (!backup.isOk) return backup
  const { database } = context
  const [sources, feeds, folders, states, record] = await Promise.all([
    database.getAll('sources'),
    database.getAll('feeds'),
    database.getAll('folders'),
    database.getAll('readingStates'),
    database.get('status', 'settings'),
  ])
  const isAllowed = await askAllowed(context, backup.value.sources.flatMap(sitesOf))
  const { hereOf } = mergeFolders(backup.value.folders, folders)
  const merged = mergeSources(backup.value, { sources, feeds, now: context.now() }, hereOf, isAllowed)
  const followedCount = merged.lines.filter(({ outcome }) => outcome === 'already').length
  const saved = new Set(states.filter(({ savedAt }) => savedAt !== undefined).map(({ entryId }) => entryId))
  const read = new Set(states.filter(({ readAt }) => readAt !== undefined).map(({ entryId }) => entryId))
  return ok({
    ...holdings(backup.value),
    followedCount,
    savedHereCount: backup.value.saved.filter(({ entry }) => saved.has(entry.id)).length,
    readHereCount: backup.value.read.filter(([id]) => read.has(id)).length,
    settings: settingsFate(backup.value, record !== undefined),
    missingSites: [...new Set(merged.sources.flatMap(({ missingSites }) => missingSites))],
  })
}

/** The same where the store does not open, so that nothing is here. */
export async function lookAtBackupAlone(
  context: Pick<JobContext, 'fetch' | 'isAllowed'>,
  { address }: Commands['lookAtBackup']['takes'],
): Promise<Result<BackupLook>> {
  const backup = await readBackup(context, address)
  if (!backup.isOk) return backup
  const sites = [...new Set(backup.value.sources.flatMap(sitesOf))]
  const isAllowed = await askAllowed(context, sites)
  return ok({
    ...holdings(backup.value),
    ...{ followedCount: 0, savedHereCount: 0, readHereCount: 0 },
    settings: settingsFate(backup.value, false),
    missingSites: sites.filter((site) => !isAllowed(site)),
  })
}

const holdings = ({ at, sources, folders, saved, read, articleCount }: ReadBackup) => ({
  madeAt: at,
  sourceCount: sources.length,
  folderCount: folders.length,
  savedCount: saved.length,
  readCount: read.length,
  articleCount,
})

/** The reader's own settings stay; a file's are taken where none was ever chosen. */
export function settingsFate({ settings }: Pick<Backup, 'settings'>, areChosen: boolean): SettingsFate {
  if (!settings) return 'none'
  return areChosen ? 'kept' : 'taken'
}
