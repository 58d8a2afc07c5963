import type { Failure } from '../model/failure'
import type { EntryId } from '../model/ids'
import { type Feed, type Source, sitesOf } from '../model/source'
import { type WriteTransaction, write } from '../store/write'
import { hostOf } from '../url/host-of'
import { hostPattern } from '../url/host-pattern'
import { askAllowed, type IsAllowed } from './ask-allowed'
import type { JobContext } from './job-context'

/** What a permission did to one record. */
type Change = 'lost' | 'regained'

/**
 * Brings what is said of sources up to what the browser allows now. What lost its permission says so at once; what
 * waited for one is due. Gives the articles to fetch again, for the text or the pictures that they may have now.
 */
export async function heedSites(context: JobContext): Promise<EntryId[]> {
  const { database } = context
  const [sources, feeds] = await Promise.all([database.getAll('sources'), database.getAll('feeds')])
  const isAllowed = await askAllowed(context, [
    ...sources.flatMap(sitesOf),
    ...feeds.flatMap((feed) => [feed.url, siteLedTo(feed) ?? []].flat()),
  ])
  const changes = await write(database, ['sources', 'feeds'], async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    const ofFeeds = await heedFeeds(write, isAllowed, context.now())
    return [...ofFeeds, ...(await heedSources(write, isAllowed))]
  })
  return changes.includes('regained') ? retryArticles(context) : []
}

async function heedFeeds(
  transaction: WriteTransaction,
  isAllowed: IsAllowed,
  now: number,
): Promise<Change[]> {
  const table = transaction.objectStore('feeds')
  const changes: Change[] = []
  for (const feed of await table.getAll()) {
    const led = siteLedTo(feed)
    if (led && isAllowed(led) && isAllowed(feed.url)) {
      await table.put(freed(feed, now))
      await needFurther(transaction, feed.sourceId, led)
      changes.push('regained')
      continue
    }
    // Whether what was allowed just now is where it leads is not known: it is tried.
    if (feed.failure?.kind === 'led-away' && isAllowed(feed.url)) {
      await table.put(freed(feed, now))
      changes.push('regained')
      continue
    }
    const isRefused = feed.failure?.kind === 'not-allowed'
    if (isAllowed(feed.url) !== isRefused) continue
    await table.put(isRefused ? freed(feed, now) : refused(feed))
    changes.push(isRefused ? 'regained' : 'lost')
  }
  return changes
}

/** The site that a feed's address leads on to, and that was not allowed. */
const siteLedTo = ({ failure }: Feed): string | undefined =>
  failure?.kind === 'redirected-away' ? hostPattern(failure.host) : undefined

async function needFurther(transaction: WriteTransaction, id: Source['id'], site: string): Promise<void> {
  const source = await transaction.objectStore('sources').get(id)
  if (!source || sitesOf(source).includes(site)) return
  const furtherSites = [...(source.furtherSites ?? []), site]
  await transaction.objectStore('sources').put({ ...source, furtherSites })
}

const refused = (feed: Feed): Feed => ({
  ...feed,
  failure: { kind: 'not-allowed', host: hostOf(feed.url) },
})

function freed({ failure: _past, ...feed }: Feed, now: number): Feed {
  return { ...feed, failures: 0, nextCheckAt: now }
}

async function heedSources(transaction: WriteTransaction, isAllowed: IsAllowed): Promise<Change[]> {
  const table = transaction.objectStore('sources')
  const changes: Change[] = []
  for (const source of await table.getAll()) {
    const missingSites = sitesOf(source).filter((site) => !isAllowed(site))
    if (missingSites.join() === source.missingSites.join()) continue
    await table.put(withSites(source, missingSites))
    changes.push(source.missingSites.every((site) => missingSites.includes(site)) ? 'lost' : 'regained')
  }
  return changes
}

function withSites(source: Source, missingSites: string[]): Source {
  const furtherSites = sitesOf(source).filter((site) => site !== source.site)
  return { ...source, furtherSites, missingSites }
}

const isRefusal = ({ kind }: Failure): boolean =>
  ['not-allowed', 'redirected-away', 'led-away'].includes(kind)

async function retryArticles(context: JobContext): Promise<EntryId[]> {
  return write(context.database, ['articles'], async (transaction) => {
    const again: EntryId[] = []
    for (const article of await transaction.objectStore('articles').getAll()) {
      if (article.state === 'missing') {
        if (isRefusal(article.failure))
          await transaction.objectStore('articles').put({ ...article, nextTryAt: 0 })
      } else if (article.missingPictures.some(({ failure }) => failure.kind === 'not-allowed'))
        again.push(article.entryId)
    }
    return again
  })
}
