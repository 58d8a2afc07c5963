import type { Direction } from './entry'
import type { EntryId, FolderId, SourceId, StoryId } from './ids'

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

/** A folder's place on the front page. Its rows are among the edition's. */
export interface EditionSection {
  folderId: FolderId
  title: string
  storyIds: StoryId[]
  /** How many stories it has that do not stand above it, of which it shows the first. */
  storyCount: number
}

/** The ranked stories of one moment. Bundled: the one that came with Broadside; it is never replaced. */
export interface Edition {
  id: 'current' | 'bundled'
  kind: 'bundled' | 'refreshed'
  /** Not set for the bundled edition, which is undated. */
  setAt?: number
  /** The lead first. */
  rows: StoryRow[]
  /** In the folders' order, after all other rows. Not set where no folder has a story of its own. */
  sections?: EditionSection[]
  /** Stories in the store when it was set, of which `rows` are the first. */
  storyCount: number
  sourceCount: number
  nextCheckAt?: number
}
