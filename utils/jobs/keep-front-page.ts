import type { StoryRow } from '../model/edition'
import { hostOf } from '../url/host-of'
import { inParallel } from './in-parallel'
import type { JobContext } from './job-context'
import { keepArticle } from './keep-article'
import type { RefreshReport } from './refresh-status'

const atOnce = 3

/** Keeps the articles of the current front page that are not here and whose time to be tried has come, first row first. */
export async function keepFrontPage(context: JobContext, report: RefreshReport): Promise<void> {
  const edition = await context.database.get('editions', 'current')
  const wanted: StoryRow[] = []
  const sources = await context.database.getAll('sources')
  const unwanted = new Set(sources.filter((source) => source.isTextOff).map(({ id }) => id))
  for (const row of edition?.rows ?? [])
    if (!(row.source && unwanted.has(row.source.id)) && (await isWanted(context, row))) wanted.push(row)
  report.change({ articlesTotal: wanted.length, articlesDone: 0 })
  await inParallel(wanted, { width: atOnce, laneOf: ({ url }) => hostOf(url ?? '') }, async (row) => {
    const title = row.source?.title ?? row.headline
    report.begin(title)
    await keepArticle(context, row.entryId)
    report.end(title, 'articlesDone')
  })
}

async function isWanted(context: JobContext, row: StoryRow): Promise<boolean> {
  if (!row.url) return false
  const article = await context.database.get('articles', row.entryId)
  if (!article) return true
  return article.state === 'missing' && article.nextTryAt <= context.now()
}
