import type { Direction } from './entry'
import type { EntryId, SourceId, StoryId } from './ids'

/** A headline beside a story's lead, such as the second of two bundled headlines about one event. */
export interface AlsoHeadline {
  entryId: EntryId
  headline: string
  source?: { id: SourceId; title: string }
  publishedAt?: number
  language?: string
  direction?: Direction
}

/** One story as a front page shows it: everything to paint it, so that a screen needs one read. */
export interface StoryRow {
  storyId: StoryId
  /** The lead's. */
  entryId: EntryId
  /** Every entry of the story, lead first: what marking the row read marks. */
  entryIds: EntryId[]
  headline: string
  deck?: string
  url?: string
  source?: { id: SourceId; title: string }
  publishedAt?: number
  language?: string
  direction?: Direction
  /** How many sources report it; 0 for a bundled one. */
  sourceCount: number
  also: AlsoHeadline[]
  isRead: boolean
  isSaved: boolean
  /** Its article is on this device. */
  isHere: boolean
}

/** The ranked stories of one moment. Bundled: the one that came with Broadside; it is never replaced. */
export interface Edition {
  id: 'current' | 'bundled'
  kind: 'bundled' | 'refreshed'
  /** Not set for the bundled edition, which is undated. */
  setAt?: number
  /** The lead first. */
  rows: StoryRow[]
  /** Stories in the store when it was set, of which `rows` are the first. */
  storyCount: number
  sourceCount: number
  nextCheckAt?: number
}
