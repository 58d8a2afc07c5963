import type { BackupLook } from '../model/backup'
import type { EntryId, FeedId, FolderId, SourceId } from '../model/ids'
import type { ImportReport, ListLook } from '../model/import-report'
import type { Settings } from '../model/settings'
import type { FeedOffer } from '../model/source'
import type { Undo } from '../model/undo'

/** What a look at an address found. */
export interface LookAnswer {
  /** The address that answered, after redirects. */
  url: string
  title?: string
  homeUrl?: string
  language?: string
  offers: FeedOffer[]
}

/** Every command that a screen sends to the background: what it takes and what it answers (in a Result). */
export interface Commands {
  /** Wakes the worker; it seeds the bundled edition where there is none. */
  wake: { takes: Record<string, never>; answers: null }
  /** Fetches an address, a page's or a feed's, and describes its feeds. Follows nothing. Site permission comes first. */
  look: { takes: { address: string }; answers: LookAnswer }
  /** Follows the chosen offers as one source and fetches it. `already-followed` where all of them are. */
  follow: {
    takes: {
      site: string
      title?: string
      homeUrl?: string
      language?: string
      offers: FeedOffer[]
      pendingId?: SourceId
    }
    answers: { sourceId: SourceId }
  }
  /** Keeps an address whose permission was refused in the list of sources. */
  keepPending: { takes: { address: string; site: string }; answers: { sourceId: SourceId } }
  /** Can be undone until the next start of the browser. */
  unfollow: { takes: { sourceId: SourceId }; answers: { title: string } }
  /** Changes what the reader chose for one source; `normal`, 0 and true give it back what every source has. */
  changeSource: {
    takes: {
      sourceId: SourceId
      checkEveryMs?: number
      rank?: 'lower' | 'normal' | 'higher'
      hasText?: boolean
      hasPictures?: boolean
      /** The reader knows that its page was made anew. */
      hasSeenRemaking?: true
    }
    answers: null
  }
  /** Moves a feed to the address that it leads on to. */
  moveFeed: { takes: { feedId: FeedId }; answers: null }
  /** Fetches now: all feeds, or one source's. Answers when the refresh has ended. */
  refresh: { takes: { sourceId?: SourceId }; answers: { answered: number; failed: number; fresh: number } }
  /** `isQuiet`: by opening it, which z does not take back. */
  markRead: { takes: { entryIds: EntryId[]; isRead: boolean; isQuiet?: boolean }; answers: null }
  /** Marks every story of an edition. */
  markAllRead: { takes: { edition: 'current' | 'bundled' }; answers: { storyCount: number } }
  save: { takes: { entryId: EntryId; isSaved: boolean }; answers: null }
  /** Takes back the last action that can be. */
  undo: {
    takes: Record<string, never>
    answers: { kind: Undo['kind']; storyCount: number; title: string }
  }
  /** Fetches one article that is not here. */
  keepArticle: { takes: { entryId: EntryId }; answers: null }
  changeSettings: { takes: Partial<Settings>; answers: null }
  /** Restores sources, feeds, saved marks and settings from the copy made `at` (the newest, if left out), or forgets the copies. */
  recover: {
    takes: { choice: 'restore' | 'afresh'; at?: number }
    answers: { sourceCount: number; savedCount: number }
  }
  /** `folder-exists` where its siblings have that name; `no-folder-name`, `folder-too-deep`, `not-here`. */
  makeFolder: { takes: { name: string; parentId?: FolderId }; answers: { folderId: FolderId } }
  renameFolder: { takes: { folderId: FolderId; name: string }; answers: null }
  /**
   * Moves a folder, with all that is in it, into another or to the top, before one of its siblings there or last.
   * Reorders it where that is its parent already. `folder-inside-itself`, `folder-exists`, `folder-too-deep`.
   */
  moveFolder: { takes: { folderId: FolderId; parentId?: FolderId; beforeId?: FolderId }; answers: null }
  /** Its sources and folders move up into its parent; can be undone. */
  deleteFolder: { takes: { folderId: FolderId }; answers: { name: string } }
  /** Puts sources into a folder, takes them out of one, or both; answers how many were moved by it. */
  fileSources: {
    takes: { sourceIds: SourceId[]; into?: FolderId; outOf?: FolderId }
    answers: { sourceCount: number }
  }
  /**
   * Reads a list of feeds without changing anything: how many there are, and which sites to ask for, all at once, in the
   * next press. `base64`: the file's bytes, as FileReader.readAsDataURL gives them after its comma.
   */
  lookAtOpml: { takes: { base64: string }; answers: ListLook }
  /** Follows the feeds of a list, allowed or not, in its folders. `file-too-large`, `not-opml`, `opml-without-feeds`. */
  importOpml: { takes: { base64: string }; answers: ImportReport }
  /**
   * Reads a full export without changing anything. `address`: of the file in the page that holds it, since messages
   * carry text only. `file-too-large`, `not-backup`.
   */
  lookAtBackup: { takes: { address: string }; answers: BackupLook }
  /** Brings in what a full export holds and is not here. Fails as `lookAtBackup`. */
  importBackup: { takes: { address: string }; answers: ImportReport }
  /** Follows feeds whose addresses are known, allowed or not, in one transaction: those of the catalogue. */
  followListed: {
    takes: { feeds: { url: string; title: string; homeUrl: string }[] }
    answers: ImportReport
  }
  /** All followed sources with their folders as OPML. */
  exportOpml: { takes: Record<string, never>; answers: { text: string; sourceCount: number } }
  /** A site was just allowed in a click: what waited for it is due now. */
  allowed: { takes: { sites: string[] }; answers: null }
  /** Empties the list of what left this device. */
  clearRequests: { takes: Record<string, never>; answers: null }
}

export type CommandName = keyof Commands
