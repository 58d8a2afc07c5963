import type { Direction } from './entry'
import type { Failure } from './failure'
import type { EntryId } from './ids'
import type { FrontPage } from './page'

export type Inline =
  | { kind: 'text'; text: string }
  | { kind: 'link'; href: string; children: Inline[] }
  | { kind: 'emphasis' | 'strong' | 'sub' | 'sup' | 'code'; children: Inline[] }
  | { kind: 'line-break' }

export interface TableCell {
  isHeader: boolean
  inlines: Inline[]
}

/** One allowed block of an article. Addresses are absolute: http, https, mailto or tel in links; http or https in figures. */
export type Block =
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'heading'; level: 2 | 3 | 4; inlines: Inline[] }
  | { kind: 'list'; isOrdered: boolean; items: Block[][] }
  | { kind: 'quote'; blocks: Block[] }
  /** `src` is the picture's address and, with the entry's id, its key in the store; it is never loaded by a screen. */
  | { kind: 'figure'; src: string; alt: string; caption: Inline[]; width?: number; height?: number }
  | { kind: 'table'; rows: TableCell[][] }
  | { kind: 'code'; text: string }
  /** An embedded post or video: its address, and what the page calls it. */
  | { kind: 'embed'; href: string; title: string }

/** What the extractor makes of a page. */
export interface ExtractedArticle {
  title?: string
  authors: string[]
  publishedAt?: number
  language?: string
  direction?: Direction
  site?: string
  /** One sentence from the page's own description. */
  description?: string
  blocks: Block[]
  wordCount: number
}

/** Where an article's text came from. */
export type ArticleOrigin = 'page' | 'feed' | 'bundled'

/** The readable body behind an entry, kept on this device. */
export interface Article extends ExtractedArticle {
  entryId: EntryId
  state: 'here'
  origin: ArticleOrigin
  keptAt: number
  /** Pictures that its figures name and that could not be kept, with the reason. */
  missingPictures: { src: string; failure: Failure }[]
  /** Why the page's own text is not here, where the feed's text stands in for it. */
  pageFailure?: Failure
}

/** An article that could not be kept yet. */
export interface MissingArticle {
  entryId: EntryId
  state: 'missing'
  failure: Failure
  attempts: number
  nextTryAt: number
}

export interface Picture {
  entryId: EntryId
  src: string
  type: string
  bytes: Blob
}

/** The parts of extraction that need a parsed page. In its own script: 400 KB that the worker does not start with. */
export interface Extractor {
  /** The article of a page; `no-article` where it has none. */
  extract(html: string, url: string): { article?: ExtractedArticle }
  /** A fragment of markup, such as a feed's own text, as an article without a title. */
  toArticle(html: string, url: string): ExtractedArticle
  /** The feeds that a page offers, best first, with those that its site has by `rules`, and its title. */
  discover(
    html: string,
    url: string,
    rules: readonly string[],
  ): { title?: string; language?: string; feeds: { url: string; title?: string }[] }
  /** The headlines of a page that has no feed. */
  readFront(html: string, url: string): FrontPage
}
