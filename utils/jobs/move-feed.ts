import type { Commands } from '../commands/contract'
import { failed, ok, type Result } from '../model/result'
import { type WriteTransaction, write } from '../store/write'
import type { JobContext } from './job-context'
import { settleMove } from './settle-move'

/** Moves a feed to the address that it leads on to, since the reader says so. */
export async function moveFeed(
  context: JobContext,
  { feedId }: Commands['moveFeed']['takes'],
): Promise<Result<null>> {
  return write(context.database, ['sources', 'feeds'], async (transaction) => {
    const feed = await transaction.objectStore('feeds').get(feedId)
    if (!feed?.leadsTo) return failed({ kind: 'not-here' })
    const { leadsTo, ...rest } = feed
    const moved = { ...rest, url: leadsTo.url, movedFrom: { url: feed.url, at: context.now() } }
    const settled = await settleMove(transaction as unknown as WriteTransaction, feed, moved)
    await transaction.objectStore('feeds').put(settled)
    return ok(null)
  })
}
