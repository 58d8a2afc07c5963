import type { Article } from '../../utils/model/article'
import type { StoryRow } from '../../utils/model/edition'
import type { Entry, Story } from '../../utils/model/entry'
import type { EntryId, FeedId, SourceId, StoryId } from '../../utils/model/ids'
import type { Feed, Source } from '../../utils/model/source'

const noon = Date.UTC(2026, 10, 20, 12)

export const sourceOf = (name: string, more: Partial<Source> = {}): Source => ({
  id: name as SourceId,
  title: name,
  homeUrl: `https://${hostName(name)}/`,
  site: `*://*.${hostName(name)}/*`,
  followedAt: noon,
  missingSites: [],
  ...more,
})

const hostName = (name: string): string => `${name.toLowerCase().replaceAll(' ', '')}.example`

export const feedOf = (source: Source, more: Partial<Feed> = {}): Feed => ({
  id: `feed of ${source.id}` as FeedId,
  sourceId: source.id,
  url: `${source.homeUrl}feed.xml`,
  format: 'rss',
  title: source.title,
  nextCheckAt: Date.now() + 3_600_000,
  checkedAt: Date.now(),
  failures: 0,
  checks: [],
  ...more,
})

export const entryOf = (title: string, more: Partial<Entry> = {}): Entry => ({
  id: title as EntryId,
  storyId: `story of ${title}` as StoryId,
  title,
  authors: [],
  seenAt: noon,
  sortAt: noon,
  ...more,
})

/** An entry of a source, with an address and an instant. */
export const reportOf = (source: Source, title: string, more: Partial<Entry> = {}): Entry =>
  entryOf(title, {
    sourceId: source.id,
    feedId: feedOf(source).id,
    url: `${source.homeUrl}${encodeURIComponent(title)}`,
    publishedAt: noon,
    ...more,
  })

export const storyOf = (...entries: Entry[]): Story => ({
  id: entries[0]!.storyId,
  leadId: entries[0]!.id,
  entryIds: entries.map((entry) => entry.id),
  sourceIds: entries.flatMap((entry) => entry.sourceId ?? []),
  lastAt: noon,
})

export const articleOf = (entry: Entry, more: Partial<Article> = {}): Article => ({
  entryId: entry.id,
  state: 'here',
  origin: 'page',
  keptAt: noon,
  authors: [],
  wordCount: 440,
  blocks: [{ kind: 'paragraph', inlines: [{ kind: 'text', text: 'The wall is sound.' }] }],
  missingPictures: [],
  ...more,
})

/** A row of the bundled edition. */
export const bundledRow = (entry: Entry, isHere = false): StoryRow => ({
  storyId: entry.storyId,
  entryId: entry.id,
  entryIds: [entry.id],
  headline: entry.title,
  sourceCount: 0,
  also: [],
  isRead: false,
  isSaved: false,
  isHere,
})
