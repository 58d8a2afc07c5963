import type { Commands } from '../../commands/contract'
import { failed, ok, type Result } from '../../model/result'
import { write } from '../../store/write'
import type { JobContext } from '../job-context'
import { inFolders } from './folder-changes'

/** Puts sources into a folder, takes them out of one, or both. Writes those that this moves; `not-here` for no folder. */
export async function fileSources(
  context: JobContext,
  { sourceIds, into, outOf }: Commands['fileSources']['takes'],
): Promise<Result<{ sourceCount: number }>> {
  return write(context.database, ['sources', 'folders'], async (transaction) => {
    if (into && !(await transaction.objectStore('folders').get(into))) return failed({ kind: 'not-here' })
    const table = transaction.objectStore('sources')
    let sourceCount = 0
    for (const id of new Set(sourceIds)) {
      const source = await table.get(id)
      if (!source) continue
      const before = source.folderIds ?? []
      const kept = before.filter((one) => one !== outOf || one === into)
      const after = into && !kept.includes(into) ? [...kept, into] : kept
      if (after.join() === before.join()) continue
      await table.put(inFolders(source, after))
      sourceCount += 1
    }
    return ok({ sourceCount })
  })
}
