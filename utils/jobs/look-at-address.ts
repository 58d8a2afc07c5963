import type { LookAnswer } from '../commands/contract'
import { feedsByRule } from '../feed/feeds-by-rule'
import type { ParsedFeed } from '../feed/parsed-feed'
import { wellKnownFeeds } from '../feed/well-known-feeds'
import type { Failure } from '../model/failure'
import type { FrontPage } from '../model/page'
import { failed, ok, type Result } from '../model/result'
import type { FeedOffer } from '../model/source'
import { decodePage } from '../net/decode-page'
import { fetchFeed } from '../net/fetch-feed'
import { canonicalKey } from '../url/canonical-key'
import { feedIdOf } from '../url/feed-id'
import { hostOf } from '../url/host-of'
import { toWebAddress } from '../url/web-address'
import { feedsByAddress } from './feed-at'
import { inParallel } from './in-parallel'
import { type JobContext, netOf } from './job-context'

const mostFeeds = 8
const shownHeadlines = 3

/** A body fetched while looking: a feed, or a page as text. */
type Seen = { url: string } & ({ feed: ParsedFeed } | { html: string; failure: Failure })

/**
 * Looks at an address, a feed's or a page's, and describes the feeds there, or the page's own headlines where it has
 * none. Follows nothing and stores nothing. Fails as fetching does, and as `no-address`, `not-a-web-address`,
 * `not-allowed` (of the page, or of the host where its feed is), `no-feed-on-page`, `not-a-feed` or `broken-feed`.
 */
export async function lookAtAddress(context: JobContext, typed: string): Promise<Result<LookAnswer>> {
  const address = toWebAddress(typed)
  if (!address.isOk) return address
  const seen = await seeOrPlain(context, address.value, typed)
  if (!seen.isOk) return (await lookByRule(context, address.value, seen.failure)) ?? seen
  if ('feed' in seen.value) return ok(await answerOfFeed(context, seen.value.url, seen.value.feed))
  return lookAtPage(context, seen.value)
}

/** A host typed without its scheme may answer http only. */
async function seeOrPlain(context: JobContext, url: string, typed: string): Promise<Result<Seen>> {
  const seen = await see(context, url)
  const isGuessed = !/^\s*https?:/i.test(typed)
  if (seen.isOk || !isGuessed || seen.failure.kind !== 'no-answer') return seen
  const plain = await see(context, url.replace(/^https:/, 'http:'))
  return plain.isOk ? plain : seen
}

async function see(context: JobContext, url: string): Promise<Result<Seen>> {
  if (!(await context.isAllowed(url))) return failed({ kind: 'not-allowed', host: hostOf(url) })
  const fetched = await fetchFeed({ url }, netOf(context))
  if (!fetched.isOk) return failed(fetched.failure)
  if (fetched.value.kind === 'not-modified') return failed({ kind: 'no-answer', host: hostOf(url) })
  const { bytes, contentType, finalUrl } = fetched.value
  const { readFeed } = await context.loadFeedReader()
  const parsed = readFeed(bytes, contentType, finalUrl)
  if (parsed.isOk) return ok({ url: finalUrl, feed: parsed.value })
  if (parsed.failure.kind !== 'not-a-feed' || !/page|sign-in/.test(parsed.failure.found))
    return failed(parsed.failure)
  return ok({ url: finalUrl, html: decodePage(bytes, contentType), failure: parsed.failure })
}

async function answerOfFeed(context: JobContext, url: string, feed: ParsedFeed): Promise<LookAnswer> {
  const offers = await withFollowed(context, [offerOf(url, feed)])
  return { url, title: feed.title, homeUrl: feed.url, language: feed.language, offers }
}

async function lookAtPage(
  context: JobContext,
  page: { url: string; html: string },
): Promise<Result<LookAnswer>> {
  const extractor = await context.loadExtractor()
  const declared = extractor.discover(page.html, page.url, feedsByRule(page.url))
  const links = declared.feeds.map((link) => link.url)
  const { offers, failures } = await offersAt(context, links, page.url)
  const refused = failures.find(isNotAllowed)
  if (offers.length === 0 && refused) return failed(refused)
  if (offers.length === 0 && failures.every(mayAnswerElsewhere))
    offers.push(...(await offerWellKnown(context, page.url, links)))
  if (offers.length === 0) offers.push(...offersOfFront(extractor.readFront(page.html, page.url), page.url))
  if (offers.length === 0) return failed({ kind: 'no-feed-on-page', host: hostOf(page.url) })
  const { title, language } = declared
  return ok({
    url: page.url,
    title,
    homeUrl: page.url,
    language,
    offers: await withFollowed(context, offers),
  })
}

/** Feeds of a site that shows its pages to nobody but people; undefined where no rule helps. */
async function lookByRule(
  context: JobContext,
  url: string,
  failure: Failure,
): Promise<Result<LookAnswer> | undefined> {
  if (!mayAnswerElsewhere(failure)) return undefined
  const { offers, failures } = await offersAt(context, feedsByRule(url), url)
  const [first] = offers
  const refused = failures.find(isNotAllowed)
  if (!first) return refused && failed(refused)
  const { language, homeUrl } = first
  return ok({ url, title: first.title, homeUrl, language, offers: await withFollowed(context, offers) })
}

/** What those of some addresses are that answer with a feed, and how the others fail. */
async function offersAt(
  context: JobContext,
  addresses: readonly string[],
  homeUrl: string,
): Promise<{ offers: FeedOffer[]; failures: Failure[] }> {
  const urls = addresses.slice(0, mostFeeds)
  const found = new Map<string, Result<Seen>>()
  await inParallel(urls, { width: 4 }, async (url) => void found.set(url, await see(context, url)))
  const seen = urls.flatMap((url) => found.get(url) ?? [])
  const offers = seen.flatMap((one) =>
    one.isOk && 'feed' in one.value ? { homeUrl, ...offerOf(one.value.url, one.value.feed) } : [],
  )
  const failures = seen.flatMap((one) =>
    one.isOk ? ('html' in one.value ? one.value.failure : []) : one.failure,
  )
  return { offers, failures }
}

/**
 * The first well-known place of a page's host with a feed: one after another, except those that were asked already, and
 * none any more when the host stops answering or asks for rest.
 */
async function offerWellKnown(
  context: JobContext,
  pageUrl: string,
  asked: readonly string[],
): Promise<FeedOffer[]> {
  const known = new Set([pageUrl, ...asked].map(canonicalKey))
  for (const url of wellKnownFeeds(pageUrl)) {
    if (known.has(canonicalKey(url))) continue
    const seen = await see(context, url)
    if (seen.isOk && 'feed' in seen.value) return [offerOf(seen.value.url, seen.value.feed)]
    if (!seen.isOk && !mayAnswerElsewhere(seen.failure)) return []
  }
  return []
}

/** The page itself, where it has enough headlines for a reader to judge what is found there. */
function offersOfFront({ title, language, headlines }: FrontPage, url: string): FeedOffer[] {
  if (headlines.length < shownHeadlines) return []
  const offer = {
    ...{ url, language, homeUrl: url, entryCount: headlines.length },
    format: 'page' as const,
    title: title ?? hostOf(url),
    headlines: headlines.slice(0, shownHeadlines).map((headline) => headline.title),
  }
  return [offer]
}

function offerOf(url: string, feed: ParsedFeed): FeedOffer {
  const [latest] = feed.entries
  return {
    url,
    format: feed.format,
    title: feed.title ?? hostOf(url),
    homeUrl: feed.url,
    language: feed.language,
    entryCount: feed.entries.length,
    latest: latest?.title ? { title: latest.title, publishedAt: latest.publishedAt } : undefined,
  }
}

/** Names the source of each feed that is followed, under whatever spelling of its address. */
async function withFollowed(context: JobContext, offers: readonly FeedOffer[]): Promise<FeedOffer[]> {
  const feeds = feedsByAddress(await context.database.getAll('feeds'))
  return Promise.all(
    offers.map(async (offer) => {
      const feed = feeds.get(feedIdOf(offer.url))
      const source = feed && (await context.database.get('sources', feed.sourceId))
      if (!source || source.unfollowedAt !== undefined) return offer
      return { ...offer, followedAs: { sourceId: source.id, title: source.title } }
    }),
  )
}

const isNotAllowed = ({ kind }: Failure) => kind === 'not-allowed'

/** Whether the same host may well answer at another address. */
function mayAnswerElsewhere(failure: Failure): boolean {
  if (failure.kind === 'http-status') return failure.status !== 429 && failure.status < 500
  return otherAnswers.has(failure.kind)
}

const otherAnswers = new Set<Failure['kind']>([
  'redirected-away',
  'led-away',
  'endless-redirects',
  'not-a-feed',
  'broken-feed',
])
