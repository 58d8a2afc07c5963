import type { EntryId, FeedId, SourceId, StoryId } from './ids'

export type Direction = 'ltr' | 'rtl'

/** One item of a feed, in the publisher's words. Bundled entries have no address, source or instant. */
export interface Entry {
  id: EntryId
  storyId: StoryId
  feedId?: FeedId
  sourceId?: SourceId
  url?: string
  /** Plain text. Never empty: an entry without a title is named by its summary's first words, or its address. */
  title: string
  /** Plain text, at most 600 characters. */
  summary?: string
  authors: string[]
  publishedAt?: number
  updatedAt?: number
  /** When a refresh first brought it, or the edition was seeded. */
  seenAt: number
  /** publishedAt, unless that is missing or later than seenAt: then seenAt. What lists are sorted by. */
  sortAt: number
  language?: string
  direction?: Direction
  /** Address of its picture, as the feed names it. */
  image?: string
}

/** The reader's marks. Outlives the entry. */
export interface ReadingState {
  entryId: EntryId
  readAt?: number
  savedAt?: number
}

/** The feed's own text of an entry, as published; it becomes blocks where the page's text cannot be had. */
export interface FeedText {
  entryId: EntryId
  html: string
}

/** An entry and its story, for others to find the story by. */
export interface Headline {
  entryId: EntryId
  storyId: StoryId
  sortAt: number
  /** Of its title's words: what there is to know it by where it has no facts, as in rows from before there were any. */
  key?: string
}

/** What a feed's headlines are about, as `utils/story` compares it: each one's stems after those of the one before. */
export interface HeadlineFacts {
  languages: string[]
  lengths: Uint8Array
  stems: Uint32Array
  marks: Uint8Array
  rarities: Uint8Array
}

/** The newest headlines of a feed, in one row. One whose entry is gone may still be among them. */
export interface RecentHeadlines {
  feedId: FeedId
  headlines: Headline[]
  facts?: HeadlineFacts
}

/** One event in the world. Only one that several entries report has a row; a lone entry's is made of it. */
export interface Story {
  id: StoryId
  /** The entry that speaks for it. */
  leadId: EntryId
  /** Lead first. */
  entryIds: EntryId[]
  sourceIds: SourceId[]
  /** The newest sortAt of its entries. */
  lastAt: number
  /** Entries that repeat the text of another in it: agency copy. Left out where there are none. */
  copyIds?: EntryId[]
  /** With `copyIds`: the sources of which at least one entry is no copy. */
  voiceIds?: SourceId[]
}

/** The story of an entry that no other shares. The store has a row of a story only once two share it. */
export function ownStory({ id, storyId, sourceId, sortAt }: Entry): Story {
  return { id: storyId, leadId: id, entryIds: [id], sourceIds: sourceId ? [sourceId] : [], lastAt: sortAt }
}
