import type { SourceId } from '../model/ids'
import { failed, ok, type Result } from '../model/result'
import { write } from '../store/write'
import type { JobContext } from './job-context'
import { rememberUndo } from './remember-undo'
import { setEdition } from './set-edition'

/** Takes a source out of every list, edition and refresh. It can be undone until `purgeUnfollowed`. */
export async function unfollowSource(
  context: JobContext,
  { sourceId }: { sourceId: SourceId },
): Promise<Result<{ title: string }>> {
  const title = await write(context.database, ['sources', 'undos'], async (transaction) => {
    const source = await transaction.objectStore('sources').get(sourceId)
    if (!source || source.unfollowedAt !== undefined) return undefined
    const now = context.now()
    await transaction.objectStore('sources').put({ ...source, unfollowedAt: now })
    await rememberUndo(transaction, { at: now, kind: 'unfollow', sourceId, title: source.title })
    return source.title
  })
  if (title === undefined) return failed({ kind: 'not-here' })
  await setEdition(context)
  return ok({ title })
}
