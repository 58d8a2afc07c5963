import type { EntryId } from '../model/ids'
import { type WriteTransaction, write } from '../store/write'
import type { JobContext } from './job-context'

/**
 * Makes due what waited for a permission: feeds and articles that were not allowed, and articles whose pictures were
 * not. Gives the articles to fetch again for their pictures.
 */
export async function welcomeSites(context: JobContext): Promise<EntryId[]> {
  const stillMissing = new Map<string, boolean>()
  for (const source of await context.database.getAll('sources'))
    for (const site of source.missingSites) stillMissing.set(site, !(await context.isAllowed(site)))
  const tables = ['sources', 'feeds', 'articles'] as const
  return write(context.database, tables, async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    for (const source of await write.objectStore('sources').getAll()) {
      const missingSites = source.missingSites.filter((site) => stillMissing.get(site))
      if (missingSites.length < source.missingSites.length)
        await write.objectStore('sources').put({ ...source, missingSites })
    }
    for (const feed of await write.objectStore('feeds').getAll())
      if (feed.failure?.kind === 'not-allowed')
        await write.objectStore('feeds').put({ ...feed, nextCheckAt: context.now() })
    return retryArticles(write)
  })
}

async function retryArticles(transaction: WriteTransaction): Promise<EntryId[]> {
  const again: EntryId[] = []
  const articles = transaction.objectStore('articles')
  for (const article of await articles.getAll()) {
    if (article.state === 'missing') {
      if (article.failure.kind === 'not-allowed') await articles.put({ ...article, nextTryAt: 0 })
    } else if (article.missingPictures.some(({ failure }) => failure.kind === 'not-allowed'))
      again.push(article.entryId)
  }
  return again
}
