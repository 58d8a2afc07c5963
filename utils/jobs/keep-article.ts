import type { Article, ExtractedArticle, Extractor, MissingArticle, Picture } from '../model/article'
import type { Entry } from '../model/entry'
import type { Failure } from '../model/failure'
import type { EntryId } from '../model/ids'
import { failed, ok, type Result } from '../model/result'
import { fetchPage } from '../net/fetch-page'
import { type WriteTransaction, write } from '../store/write'
import { hostOf } from '../url/host-of'
import { fetchPictures } from './fetch-pictures'
import { type JobContext, netOf } from './job-context'
import { changeCopied, copyIfBehind } from './make-copy'
import { type EntrySites, nameSites, sitesOfEntry } from './name-sites'
import { patchEditions } from './patch-editions'
import { whileFetching } from './while-fetching'

/** Under this a page's text is no article where the feed itself gives more. */
const fewestWords = 60
const firstRetryMs = 15 * 60_000
const lastRetryMs = 24 * 3_600_000

/**
 * Fetches an entry's article with its pictures and keeps them in one transaction. Where the page gives none, the feed's
 * own text stands in, with the reason; where there is none either, the reason is kept and answered.
 */
export async function keepArticle(context: JobContext, entryId: EntryId): Promise<Result<null>> {
  const entry = await context.database.get('entries', entryId)
  const url = entry?.url
  if (!url) return failed({ kind: 'not-here' })
  return whileFetching(context, entryId, () => fetchArticle(context, entry, url))
}

async function fetchArticle(context: JobContext, entry: Entry, url: string): Promise<Result<null>> {
  const extractor = await context.loadExtractor()
  const page = await articleOfPage(context, extractor, url)
  const found = await orFeedText(context, extractor, entry, page)
  if (!found.isOk) return keepReason(context, entry, found.failure)
  const { extracted, origin, pageFailure } = found.value
  const source = entry.sourceId && (await context.database.get('sources', entry.sourceId))
  const blocks = source?.arePicturesOff ? [] : extracted.blocks
  const { pictures, missingPictures } = await fetchPictures(context, entry.id, blocks)
  const article: Article = {
    ...extracted,
    entryId: entry.id,
    state: 'here',
    origin,
    keptAt: context.now(),
    missingPictures,
    pageFailure,
  }
  const sites = await sitesOfEntry(context, entry, addressesOf(entry, article, pictures))
  await naming(context, sites, () => writeArticle(context, entry, article, pictures, sites))
  return ok(null)
}

/** A source's sites are copied; an article is not, and most name none that is new. */
async function naming(context: JobContext, { areNew }: EntrySites, keep: () => Promise<void>): Promise<void> {
  if (!areNew) return keep()
  await changeCopied(keep)
  await copyIfBehind(context)
}

interface Found {
  extracted: ExtractedArticle
  origin: Article['origin']
  pageFailure?: Failure
}

async function articleOfPage(
  context: JobContext,
  extractor: Extractor,
  url: string,
): Promise<Result<ExtractedArticle>> {
  if (!(await context.isAllowed(url))) return failed({ kind: 'not-allowed', host: hostOf(url) })
  const page = await fetchPage(url, netOf(context))
  if (!page.isOk) return failed(page.failure)
  const { article } = extractor.extract(page.value.html, page.value.finalUrl)
  return article ? ok(article) : failed({ kind: 'no-article', host: hostOf(url) })
}

async function orFeedText(
  context: JobContext,
  extractor: Extractor,
  entry: Entry,
  page: Result<ExtractedArticle>,
): Promise<Result<Found>> {
  if (page.isOk && page.value.wordCount >= fewestWords) return ok({ extracted: page.value, origin: 'page' })
  const feedText = await context.database.get('feedTexts', entry.id)
  const own = feedText && extractor.toArticle(feedText.html, entry.url ?? '')
  const pageFailure: Failure = page.isOk
    ? { kind: 'no-article', host: hostOf(entry.url ?? '') }
    : page.failure
  if (own && own.wordCount > (page.isOk ? page.value.wordCount : fewestWords))
    return ok({ extracted: own, origin: 'feed', pageFailure })
  return page.isOk ? ok({ extracted: page.value, origin: 'page' }) : failed(pageFailure)
}

/** The page where it was asked for its text, and the pictures; those that may not be read. */
function addressesOf({ url }: Entry, article: Article, pictures: readonly Picture[]) {
  const { missingPictures, pageFailure } = article
  const pages = url ? [{ src: url, failure: pageFailure }] : []
  const refused = [...pages, ...missingPictures].flatMap(({ src, failure }) =>
    failure?.kind === 'not-allowed' ? [src] : [],
  )
  return { needed: [...pages, ...pictures, ...missingPictures].map(({ src }) => src), refused }
}

/** An entry may be pruned, or its source unfollowed for good, while its article is being fetched. */
const isStillHere = async (read: WriteTransaction, { id }: Entry): Promise<boolean> =>
  (await read.objectStore('entries').getKey(id)) !== undefined

async function writeArticle(
  context: JobContext,
  entry: Entry,
  article: Article,
  pictures: readonly Picture[],
  sites: EntrySites,
): Promise<void> {
  const tables = ['entries', 'articles', 'pictures', 'editions', 'sources'] as const
  await write(context.database, tables, async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    if (!(await isStillHere(write, entry))) return
    const range = IDBKeyRange.bound([entry.id], [entry.id, []])
    await write.objectStore('pictures').delete(range)
    for (const picture of pictures) await write.objectStore('pictures').put(picture)
    await write.objectStore('articles').put(article)
    await patchEditions(write, new Set([entry.id]), { isHere: true })
    await nameSites(write, entry, sites)
  })
}

/** The page's own, or that of the host that it led on to. */
function refusedAddress(failure: Failure, url: string | undefined): string[] {
  if (failure.kind === 'redirected-away') return [`https://${failure.host}/`]
  return failure.kind === 'not-allowed' && url ? [url] : []
}

async function keepReason(context: JobContext, entry: Entry, failure: Failure): Promise<Result<null>> {
  const refused = refusedAddress(failure, entry.url)
  const sites = await sitesOfEntry(context, entry, { needed: [], refused })
  await naming(context, sites, () => writeMissing(context, entry, failure, sites))
  return failed(failure)
}

async function writeMissing(
  context: JobContext,
  entry: Entry,
  failure: Failure,
  sites: EntrySites,
): Promise<void> {
  await write(context.database, ['entries', 'articles', 'sources'], async (transaction) => {
    const write = transaction as unknown as WriteTransaction
    if (!(await isStillHere(write, entry))) return
    const before = await write.objectStore('articles').get(entry.id)
    // What is here stays, whatever came of fetching it again.
    if (before?.state === 'here') return
    const attempts = (before?.attempts ?? 0) + 1
    const wait = Math.min(firstRetryMs * 2 ** (attempts - 1), lastRetryMs)
    const missing: MissingArticle = {
      entryId: entry.id,
      state: 'missing',
      failure,
      attempts,
      nextTryAt: context.now() + wait,
    }
    await write.objectStore('articles').put(missing)
    await nameSites(write, entry, sites)
  })
}
