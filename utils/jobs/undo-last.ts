import { failed, ok, type Result } from '../model/result'
import type { Undo } from '../model/undo'
import { type WriteTransaction, write } from '../store/write'
import { putFolderBack } from './folders/delete-folder'
import type { JobContext } from './job-context'
import { mark } from './mark-read'
import { setSaved } from './save-entry'
import { setEdition } from './set-edition'

interface Undone {
  kind: Undo['kind']
  storyCount: number
  title: string
}

/** Takes back the newest action that can be; `nothing-to-undo` where there is none. */
export async function undoLast(context: JobContext): Promise<Result<Undone>> {
  const undo = await write(
    context.database,
    ['undos', 'readingStates', 'editions', 'sources', 'feeds', 'folders'],
    async (transaction) => {
      const undos = transaction.objectStore('undos')
      const last = await undos.openCursor(null, 'prev')
      if (!last) return undefined
      const undo = last.value
      await undos.delete(last.primaryKey)
      await takeBack(transaction as unknown as WriteTransaction, undo, context.now())
      return undo
    },
  )
  if (!undo) return failed({ kind: 'nothing-to-undo' })
  if (undo.kind === 'unfollow' || undo.kind === 'delete-folder') await setEdition(context)
  return ok({
    kind: undo.kind,
    storyCount: undo.kind === 'read' ? undo.storyCount : 1,
    title: titleOf(undo),
  })
}

function titleOf(undo: Undo): string {
  if (undo.kind === 'delete-folder') return undo.folder.name
  return undo.kind === 'unfollow' ? undo.title : ''
}

async function takeBack(transaction: WriteTransaction, undo: Undo, now: number): Promise<void> {
  if (undo.kind === 'read') await mark(transaction, undo.entryIds, undo.wasRead ? now : undefined)
  if (undo.kind === 'save') await setSaved(transaction, undo.entryId, undo.savedAt)
  if (undo.kind === 'delete-folder') await putFolderBack(transaction, undo)
  if (undo.kind !== 'unfollow') return
  const sources = transaction.objectStore('sources')
  const source = await sources.get(undo.sourceId)
  if (!source) return
  const { unfollowedAt: _taken, ...followed } = source
  await sources.put(followed)
}
