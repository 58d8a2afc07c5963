import { importBackup } from './backup/import-backup'
import { lookAtBackup, lookAtBackupAlone } from './backup/look-at-backup'
import { changeSettings } from './change-settings'
import { changeSource } from './change-source'
import { clearRequests } from './clear-requests'
import { deleteFolder } from './folders/delete-folder'
import { fileSources } from './folders/file-sources'
import { makeFolder } from './folders/make-folder'
import { moveFolder } from './folders/move-folder'
import { renameFolder } from './folders/rename-folder'
import { followSource, keepPending } from './follow-source'
import { heedSites } from './heed-sites'
import { lookAtAddress } from './look-at-address'
import { moveFeed } from './move-feed'
import { exportOpml } from './opml/export-opml'
import { followListed, importOpml } from './opml/import-opml'
import { lookAtOpml } from './opml/look-at-opml'
import { prune } from './prune'
import { purgeUnfollowed } from './purge-unfollowed'
import { recover } from './recover'
import { undoLast } from './undo-last'
import { unfollowSource } from './unfollow-source'

/** What is asked for once in a while: a worker that starts hourly does not read it each time. */
export const seldomJobs = {
  changeSettings,
  changeSource,
  clearRequests,
  deleteFolder,
  exportOpml,
  fileSources,
  followListed,
  followSource,
  heedSites,
  importBackup,
  importOpml,
  keepPending,
  lookAtAddress,
  lookAtBackup,
  lookAtBackupAlone,
  lookAtOpml,
  makeFolder,
  moveFeed,
  moveFolder,
  prune,
  purgeUnfollowed,
  recover,
  renameFolder,
  undoLast,
  unfollowSource,
}

export type SeldomJobs = typeof seldomJobs
