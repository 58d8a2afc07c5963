import type { SourceId } from '../model/ids'
import { failed, ok, type Result } from '../model/result'
import type { Undo } from '../model/undo'
import { type WriteTransaction, write } from '../store/write'
import { putFolderBack } from './folders/delete-folder'
import { putFilingsBack } from './folders/file-sources'
import { moveFolderBack } from './folders/move-folder'
import { nameFolderBack } from './folders/rename-folder'
import type { JobContext } from './job-context'
import { mark } from './mark-read'
import { setSaved } from './save-entry'
import { setEdition } from './set-edition'
import { takeImportBack } from './take-import-back'

interface Undone {
  kind: Undo['kind']
  storyCount: number
  title: string
}

/**
 * Takes back the newest action that can be; `nothing-to-undo` where there is none. One that has nothing left to take
 * back is forgotten, and fails as `too-late-to-undo`.
 */
export async function undoLast(context: JobContext): Promise<Result<Undone>> {
  const undone = await write(
    context.database,
    ['undos', 'readingStates', 'editions', 'sources', 'feeds', 'folders'],
    async (transaction) => {
      const undos = transaction.objectStore('undos')
      const last = await undos.openCursor(null, 'prev')
      if (!last) return undefined
      const undo = last.value
      await undos.delete(last.primaryKey)
      const isBack = await takeBack(transaction as unknown as WriteTransaction, undo, context.now())
      return { undo, isBack }
    },
  )
  if (!undone) return failed({ kind: 'nothing-to-undo' })
  const { undo, isBack } = undone
  if (!isBack) return failed({ kind: 'too-late-to-undo' })
  if (undo.kind !== 'read' && undo.kind !== 'save') await setEdition(context)
  return ok({
    kind: undo.kind,
    storyCount: undo.kind === 'read' ? undo.storyCount : 1,
    title: titleOf(undo),
  })
}

function titleOf(undo: Undo): string {
  if ('folder' in undo) return undo.folder.name
  return undo.kind === 'unfollow' ? undo.title : ''
}

/** Whether anything was left to take back. */
async function takeBack(transaction: WriteTransaction, undo: Undo, now: number): Promise<boolean> {
  switch (undo.kind) {
    case 'read':
      await mark(transaction, undo.entryIds, undo.wasRead ? now : undefined)
      return true
    case 'save':
      await setSaved(transaction, undo.entryId, undo.savedAt)
      return true
    case 'delete-folder':
      await putFolderBack(transaction, undo)
      return true
    case 'file':
      return putFilingsBack(transaction, undo.moves)
    case 'move-folder':
      return moveFolderBack(transaction, undo.folder)
    case 'rename-folder':
      return nameFolderBack(transaction, undo)
    case 'import':
      return takeImportBack(transaction, undo, now)
    case 'unfollow':
      return followAgain(transaction, undo.sourceId)
  }
}

async function followAgain(transaction: WriteTransaction, id: SourceId): Promise<boolean> {
  const sources = transaction.objectStore('sources')
  const source = await sources.get(id)
  if (!source) return false
  const { unfollowedAt: _taken, ...followed } = source
  await sources.put(followed)
  return true
}
