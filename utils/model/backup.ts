import type { Article, Picture } from './article'
import type { Entry } from './entry'
import type { Folder } from './folder'
import type { EntryId } from './ids'
import type { Settings } from './settings'
import type { Feed, Source } from './source'

/** Grows with the shape of the file; a file of a later version is refused by name. */
export const backupVersion = 1

/** A full export is read as it streams, so that only the reader's patience bounds it. */
export const largestBackupBytes = 2 * 1024 * 1024 * 1024

/** All that the reader cannot get back from publishers, without the articles: these follow one by one. */
export interface Backup {
  at: number
  sources: Source[]
  /** By address and name: how they last answered is nothing to bring back. */
  feeds: Feed[]
  folders: Folder[]
  /** Not set where the reader never chose anything. */
  settings?: Settings
  saved: SavedEntry[]
  read: ReadMark[]
}

export interface SavedEntry {
  entry: Entry
  savedAt: number
}

export type ReadMark = [entryId: EntryId, readAt: number]

/** The readable body behind a saved entry, with its pictures. */
export interface KeptArticle {
  article: Article
  pictures: Picture[]
}

/** What becomes of a file's settings: the reader's own stay. */
export type SettingsFate = 'taken' | 'kept' | 'none'

/** What a full export holds and how much of it is here, for a screen to explain before it asks. */
export interface BackupLook {
  madeAt: number
  sourceCount: number
  /** Of them, those that are followed already. */
  followedCount: number
  folderCount: number
  savedCount: number
  /** Of them, those that are saved here. */
  savedHereCount: number
  readCount: number
  readHereCount: number
  articleCount: number
  settings: SettingsFate
  /** Match patterns of the sites that the other sources need and that are not allowed yet. */
  missingSites: string[]
}

/** What an import of a full export brought besides sources. */
export interface BroughtMarks {
  savedCount: number
  readCount: number
  articleCount: number
  settings: SettingsFate
}
