import type { Commands } from '../commands/contract'
import { withChosenWait } from '../feed/decide-check'
import { failed, ok, type Result } from '../model/result'
import type { Source } from '../model/source'
import { write } from '../store/write'
import type { JobContext } from './job-context'

type Changes = Commands['changeSource']['takes']

/** Changes what the reader chose for one source; a new interval moves its next checks at once. */
export async function changeSource(context: JobContext, changes: Changes): Promise<Result<null>> {
  return write(context.database, ['sources', 'feeds'], async (transaction) => {
    const source = await transaction.objectStore('sources').get(changes.sourceId)
    if (!source) return failed({ kind: 'not-here' })
    const changed = withChoices(source, changes)
    await transaction.objectStore('sources').put(changed)
    const isMoved = changed.checkEveryMs !== source.checkEveryMs
    if (!isMoved && !changes.hasSeenRemaking) return ok(null)
    const feeds = transaction.objectStore('feeds')
    for (const { remade, ...feed } of await feeds.index('bySource').getAll(source.id)) {
      const seen = changes.hasSeenRemaking || !remade ? feed : { ...feed, remade }
      await feeds.put(isMoved ? withChosenWait(seen, changed.checkEveryMs, context.now()) : seen)
    }
    return ok(null)
  })
}

function withChoices(source: Source, changes: Changes): Source {
  const { checkEveryMs, rank, isTextOff, arePicturesOff, ...rest } = source
  const every = changes.checkEveryMs ?? checkEveryMs
  const place = changes.rank ?? rank
  const hasText = changes.hasText ?? !isTextOff
  const hasPictures = changes.hasPictures ?? !arePicturesOff
  return {
    ...rest,
    ...(every && { checkEveryMs: every }),
    ...(place && place !== 'normal' && { rank: place }),
    ...(!hasText && { isTextOff: true as const }),
    ...(!hasPictures && { arePicturesOff: true as const }),
  }
}
