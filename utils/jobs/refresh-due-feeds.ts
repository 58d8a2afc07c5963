import { hostToSpare } from '../feed/busy-host'
import { checkOrder } from '../feed/check-order'
import type { SourceId } from '../model/ids'
import { failed, ok, type Result } from '../model/result'
import type { Feed } from '../model/source'
import { write } from '../store/write'
import { hostOf } from '../url/host-of'
import { checkFeed } from './check-feed'
import { createCheckWriter } from './check-writer'
import { inParallel } from './in-parallel'
import type { JobContext } from './job-context'
import { keepFrontPage } from './keep-front-page'
import { copyIfBehind } from './make-copy'
import { type RefreshReport, startReport } from './refresh-status'
import { setEdition } from './set-edition'

const atOnce = 6

export interface RefreshSummary {
  answered: number
  failed: number
  fresh: number
}

/**
 * Fetches the feeds that are due, sets the edition and keeps its articles. "Due" is in the store and each feed commits
 * alone, so a refresh that is cut off goes on where it was. One at a time is the caller's to see to.
 */
export async function refreshDueFeeds(context: JobContext): Promise<Result<RefreshSummary>> {
  if (!context.isOnline()) return failed({ kind: 'offline' })
  const report = await startReport(context)
  const summary: RefreshSummary = { answered: 0, failed: 0, fresh: 0 }
  report.change({ isRunning: true, startedAt: context.now() })
  const checked = new Set<string>()
  for (let due = await dueFeeds(context, checked); due.length > 0; due = await dueFeeds(context, checked)) {
    for (const { id } of due) checked.add(id)
    report.change({ feedsTotal: checked.size })
    await checkFeeds(context, due, report, summary)
    await setEdition(context)
    await copyIfBehind(context)
  }
  if (checked.size === 0) await setEdition(context)
  await keepFrontPage(context, report)
  const last = checked.size > 0 ? { last: { at: context.now(), ...summary } } : {}
  report.change({ isRunning: false, fetching: [], ...last })
  await report.settled()
  return ok(summary)
}

/** Makes feeds due now: one source's, or all, but for those that are gone or whose server has asked to be left alone for longer. */
export async function makeDue(context: JobContext, sourceId?: SourceId): Promise<void> {
  const now = context.now()
  await write(context.database, ['feeds'], async (transaction) => {
    const table = transaction.objectStore('feeds')
    const feeds = sourceId ? await table.index('bySource').getAll(sourceId) : await table.getAll()
    const isForbidden = ({ reason, goneAt }: Feed) =>
      !sourceId && (reason?.kind === 'retry-after' || reason?.kind === 'host-busy' || goneAt !== undefined)
    const later = feeds.filter((feed) => feed.nextCheckAt > now && !isForbidden(feed))
    await Promise.all(later.map((feed) => table.put({ ...feed, nextCheckAt: now })))
  })
}

/** Whether anything is left to do: a feed is due. */
export async function hasDueFeeds(context: JobContext): Promise<boolean> {
  return (await dueFeeds(context, new Set())).length > 0
}

async function checkFeeds(
  context: JobContext,
  due: readonly Feed[],
  report: RefreshReport,
  summary: RefreshSummary,
): Promise<void> {
  const writer = createCheckWriter(context, ({ feed }, { fresh, failure }) => {
    summary.fresh += fresh
    if (failure) summary.failed += 1
    else summary.answered += 1
    report.end(feed.title, 'feedsDone')
  })
  const spared = new Set<string>()
  await inParallel(due, { width: atOnce, laneOf: ({ url }) => hostOf(url) }, async (feed) => {
    report.begin(feed.title)
    // It waits as soon as that answer is written.
    if (spared.has(hostOf(feed.url))) return report.end(feed.title, 'feedsDone')
    const checked = await checkFeed(context, feed)
    const { outcome } = checked
    const host = outcome.kind === 'failed' ? hostToSpare(feed, outcome.failure) : undefined
    if (host) spared.add(host)
    await writer.add(checked)
  })
  await writer.done()
}

async function dueFeeds(context: JobContext, checked: ReadonlySet<string>): Promise<Feed[]> {
  const until = IDBKeyRange.upperBound(context.now())
  const feeds = await context.database.getAllFromIndex('feeds', 'byNextCheck', until)
  const sources = await context.database.getAll('sources')
  const followed = new Set(sources.filter((one) => one.unfollowedAt === undefined).map((one) => one.id))
  const due = feeds.filter((feed) => followed.has(feed.sourceId) && !checked.has(feed.id))
  // Fewer are asked at once, in whatever order.
  if (due.length <= atOnce) return due
  return checkOrder(due, sources, await context.database.get('editions', 'current'))
}
