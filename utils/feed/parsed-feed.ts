import type { FeedAsks, FeedFormat } from '../model/source'

export interface Enclosure {
  url: string
  type?: string
  /** In bytes. */
  length?: number
}

/** One entry as its feed says it. Texts are plain, addresses absolute http or https, instants UTC milliseconds. */
export interface ParsedEntry {
  /** The publisher's own identity for it, trimmed, otherwise as written. */
  guid?: string
  /** The guid is also its address. */
  isPermalink: boolean
  url?: string
  title?: string
  summary?: string
  /** The feed's own text, as published but for addresses made absolute: untrusted markup. */
  html?: string
  authors: string[]
  publishedAt?: number
  updatedAt?: number
  categories: string[]
  enclosures: Enclosure[]
  image?: string
  language?: string
}

/** A feed as it says it is; what it does not say is left out. */
export interface ParsedFeed {
  format: FeedFormat
  title?: string
  /** Its home page. */
  url?: string
  description?: string
  language?: string
  icon?: string
  updatedAt?: number
  asks?: FeedAsks
  entries: ParsedEntry[]
}
