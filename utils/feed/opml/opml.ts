import type { Failure } from '../../model/failure'

/** Names of folders from the outside in; none at the top level. */
export type FolderPath = readonly string[]

/** A feed as a list names it. */
export interface OpmlFeed {
  /** Absolute, http or https. */
  url: string
  title?: string
  /** Its home page; http or https. */
  homeUrl?: string
  /** The name of the source that it is one of several feeds of. Only lists that Broadside wrote say so. */
  sourceTitle?: string
  /** Its address was never fetched: it may be a page's. Only lists that Broadside wrote say so. */
  isPending?: boolean
  /** It is a page without a feed. Only lists that Broadside wrote say so. */
  isPage?: boolean
  /** Every folder that lists it, each once; none where only the top level does. */
  folders: FolderPath[]
}

/** What one outline says, in the words of the file. Folders have none: they are where their feeds are. */
export interface OpmlLine {
  title: string
  /** As written; empty where there is none. */
  address: string
  /** `feed`: another line may have the same one, in another folder. `failure`: why it is not one. */
  meaning: { feed: OpmlFeed } | { failure: Failure }
}

export interface Opml {
  /** In the order of the file. */
  lines: OpmlLine[]
  /** Each address once, where it is first listed. */
  feeds: OpmlFeed[]
  /** Every folder that holds a feed, and those that are called folders though empty; outer ones before inner ones. */
  folders: FolderPath[]
}

/** A path as a key of a map. */
export const pathKey = (path: FolderPath): string => JSON.stringify(path)
