import { importBackup } from './backup/import-backup'
import { lookAtBackup, lookAtBackupAlone } from './backup/look-at-backup'
import { changeSource } from './change-source'
import { deleteFolder } from './folders/delete-folder'
import { fileSources } from './folders/file-sources'
import { makeFolder } from './folders/make-folder'
import { moveFolder } from './folders/move-folder'
import { renameFolder } from './folders/rename-folder'
import { exportOpml } from './opml/export-opml'
import { followListed, importOpml } from './opml/import-opml'
import { lookAtOpml } from './opml/look-at-opml'
import { prune } from './prune'
import { purgeUnfollowed } from './purge-unfollowed'
import { recover } from './recover'
import { undoLast } from './undo-last'

/** What is asked for once in a while: a worker that starts hourly does not read it each time. */
export const seldomJobs = {
  changeSource,
  deleteFolder,
  exportOpml,
  fileSources,
  followListed,
  importBackup,
  importOpml,
  lookAtBackup,
  lookAtBackupAlone,
  lookAtOpml,
  makeFolder,
  moveFolder,
  prune,
  purgeUnfollowed,
  recover,
  renameFolder,
  undoLast,
}

export type SeldomJobs = typeof seldomJobs
