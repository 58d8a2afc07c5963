import type { Entry, FeedText } from '../model/entry'
import type { FeedId, SourceId } from '../model/ids'
import { directionOf } from '../text/direction-of'
import { plainText } from '../text/plain-text'
import { truncateWords } from '../text/truncate-words'
import { hostOf } from '../url/host-of'
import { entryIdOf, ownStoryIdOf } from './entry-id'
import { identitiesOf } from './identities-of'
import type { ParsedEntry, ParsedFeed } from './parsed-feed'
import { sortAtOf } from './sort-at'

export interface FeedPlace {
  feedId: FeedId
  sourceId: SourceId
  /** UTC milliseconds of the refresh. */
  seenAt: number
}

/** Of one answer; there are feeds of a whole archive. */
const mostEntries = 1000
const longestSummary = 600
const longestTitle = 500
/** A title made of a summary's first words. */
const longestMadeTitle = 90

/**
 * A feed's entries as the store keeps them, in the feed's order, each identity once (the newest of several versions),
 * and the feed's own text of those whose text could be an article. One that says nothing at all is left out, and so are
 * all but the newest thousand: `leftOut` says how many. Deterministic: the same feed gives the same ids and texts.
 */
export function normaliseFeed(
  parsed: ParsedFeed,
  place: FeedPlace,
): { entries: Entry[]; feedTexts: FeedText[]; leftOut: number } {
  const chosen = new Map<string, ParsedEntry>()
  for (const [at, identity] of identitiesOf(parsed.entries).entries()) {
    const entry = parsed.entries[at] as ParsedEntry
    if (saysNothing(entry)) continue
    const known = chosen.get(identity)
    if (!known || versionOf(entry) > versionOf(known)) chosen.set(identity, entry)
  }
  const entries: Entry[] = []
  const feedTexts: FeedText[] = []
  for (const [identity, entry] of newest(chosen, place.seenAt)) {
    const id = entryIdOf(place.feedId, identity)
    const seenAt = place.seenAt
    const normal = normaliseEntry(entry, parsed, place)
    // What has no date stands in the feed's order, a millisecond apart.
    const sortAt = normal.publishedAt === undefined ? seenAt - entries.length : normal.sortAt
    entries.push({ id, storyId: ownStoryIdOf(id), ...normal, sortAt })
    if (entry.html && mayBeArticle(entry.html)) feedTexts.push({ entryId: id, html: entry.html })
  }
  return { entries, feedTexts, leftOut: chosen.size - entries.length }
}

/** The newest that may be kept, in the feed's order; what has no date counts as new. */
function newest(chosen: ReadonlyMap<string, ParsedEntry>, seenAt: number): [string, ParsedEntry][] {
  const all = [...chosen]
  if (all.length <= mostEntries) return all
  const at = ([, { publishedAt, updatedAt }]: [string, ParsedEntry]) =>
    sortAtOf(publishedAt ?? updatedAt, seenAt)
  const kept = new Set(all.toSorted((one, other) => at(other) - at(one)).slice(0, mostEntries))
  return all.filter((one) => kept.has(one))
}

/** Sixty words, under which no text stands in for an article, are at least this long, in Chinese too. */
const shortestArticle = 120

/** Whether there is enough text beside the tags; of a long text only the beginning is looked at. */
function mayBeArticle(html: string): boolean {
  let length = 0
  let spaces = 0
  for (let at = 0; at < html.length && length < shortestArticle; ) {
    const open = html.indexOf('<', at)
    const close = open < 0 ? -1 : html.indexOf('>', open)
    const part = html.slice(at, close < 0 ? html.length : open)
    const begun = part.trimStart()
    const words = begun.trimEnd()
    if (length > 0) spaces += part.length - begun.length
    if (words !== '') {
      length += spaces + words.length
      spaces = 0
    }
    if (length > 0) spaces += begun.length - words.length
    at = close < 0 ? html.length : close + 1
  }
  return length >= shortestArticle
}

const saysNothing = ({ guid, url, title, summary, html, image, enclosures }: ParsedEntry): boolean =>
  !(guid || url || title || summary || html || image || enclosures.length)

const versionOf = (entry: ParsedEntry): number => entry.updatedAt ?? entry.publishedAt ?? 0

function normaliseEntry(
  entry: ParsedEntry,
  parsed: ParsedFeed,
  place: FeedPlace,
): Omit<Entry, 'id' | 'storyId'> {
  const words = entry.summary ?? plainText(entry.html ?? '')
  const title = titleFor(entry, words, parsed)
  const language = entry.language ?? parsed.language
  const publishedAt = entry.publishedAt ?? entry.updatedAt
  return {
    ...place,
    ...(entry.url && { url: entry.url }),
    title,
    ...(words && { summary: truncateWords(words, longestSummary) }),
    authors: entry.authors,
    ...(publishedAt !== undefined && { publishedAt }),
    ...(entry.updatedAt !== undefined && { updatedAt: entry.updatedAt }),
    sortAt: sortAtOf(publishedAt, place.seenAt),
    ...(language && { language }),
    direction: directionOf(title, language),
    ...(entry.image && { image: entry.image }),
  }
}

/** Never empty: its own title, its first words, its address or that of its first file, its guid, its feed's title. */
function titleFor(entry: ParsedEntry, words: string, feed: ParsedFeed): string {
  if (entry.title) return truncateWords(entry.title, longestTitle)
  const address = entry.url ?? entry.enclosures[0]?.url ?? entry.image
  const shown = address && truncateWords(addressWords(address), longestTitle)
  const name = entry.guid && truncateWords(entry.guid, longestMadeTitle)
  return (
    truncateWords(words, longestMadeTitle) || shown || name || feed.title || hostOf(feed.url ?? '') || '…'
  )
}

/** An address as a reader writes it: no scheme, no www, no closing slash. */
const addressWords = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
