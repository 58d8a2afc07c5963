import type { SourceId } from './ids'

/**
 * Every way in which something expected goes wrong. Each kind carries what its sentence names; the sentences are in
 * components/ui/failure-words.ts, which does not compile while a kind has no words.
 * `host` is a host name, with its port where that is not the scheme's own.
 */
export type Failure =
  /** Nothing, or only white space, was typed. */
  | { kind: 'no-address' }
  /** What was typed is not an http or https address. */
  | { kind: 'not-a-web-address'; typed: string }
  | { kind: 'not-allowed'; host: string }
  | { kind: 'offline' }
  /** No connection: the name does not resolve, the port is closed, the certificate is refused. */
  | { kind: 'no-answer'; host: string }
  | { kind: 'timed-out'; host: string; seconds: number }
  | { kind: 'http-status'; host: string; status: number }
  /** The answer was cut off at the cap. */
  | { kind: 'too-large'; host: string; limitBytes: number }
  /** The answer began, and broke off or could not be unpacked. */
  | { kind: 'broken-off'; host: string }
  /** The request was redirected to this host, which was not granted. */
  | { kind: 'redirected-away'; host: string }
  /** It was redirected, to a host that was not granted or in circles: the browser tells neither which nor where. */
  | { kind: 'led-away'; host: string }
  /** It was redirected round in circles, or more often than browsers follow. */
  | { kind: 'endless-redirects'; host: string }
  /** The body is something other than a feed. `cut-off`: XML or JSON that ends before it says what it is. */
  | {
      kind: 'not-a-feed'
      host: string
      found: 'page' | 'sign-in' | 'opml' | 'picture' | 'json' | 'xml' | 'cut-off' | 'text' | 'nothing'
    }
  /** A feed by its root element, but nothing could be read from it. */
  | { kind: 'broken-feed'; host: string; detail: string }
  /** Neither a feed nor headlines. */
  | { kind: 'no-feed-on-page'; host: string }
  /** A page that is followed has no headlines now. */
  | { kind: 'no-headlines'; host: string }
  /** A page that is followed was made anew: its `count` headlines can't be told from those that were there before. */
  | { kind: 'page-remade'; host: string; count: number }
  | { kind: 'already-followed'; title: string; sourceId: SourceId }
  /** The page has no text that could be an article. */
  | { kind: 'no-article'; host: string }
  | { kind: 'not-a-picture'; host: string }
  /** The entry, article or source asked for is not in the store. */
  | { kind: 'not-here' }
  | { kind: 'nothing-to-undo' }
  /** What an action did is not there any more, so that it cannot be taken back. */
  | { kind: 'too-late-to-undo' }
  /** A file that was given as a list of feeds is something else. */
  | {
      kind: 'not-opml'
      found: 'feed' | 'page' | 'picture' | 'json' | 'xml' | 'cut-off' | 'text' | 'nothing'
    }
  /** A file that was given as a full export. `cut-off`: without its end; `damaged`: not what was written; `newer`: of a later Broadside. */
  | { kind: 'not-backup'; found: 'other' | 'cut-off' | 'damaged' | 'newer' }
  /** OPML in which no outline has a feed's address. */
  | { kind: 'opml-without-feeds' }
  /** An outline of OPML that is neither a folder nor a feed: a note, a search folder, a setting. */
  | { kind: 'outline-without-address' }
  | { kind: 'file-too-large'; limitBytes: number }
  /** Nothing, or only white space, was given as a folder's name. */
  | { kind: 'no-folder-name' }
  /** Its siblings have a folder of that name. */
  | { kind: 'folder-exists'; name: string }
  /** A folder was to be moved into itself, or into one that is inside it. */
  | { kind: 'folder-inside-itself'; name: string }
  | { kind: 'folder-too-deep'; limit: number }
  /** The browser ended the background in the middle of the work; what was committed stands. */
  | { kind: 'interrupted' }
  /** The store cannot be opened or written. `private`: a private window; `full`: the quota; `broken`: any other reason. */
  | { kind: 'store-closed'; reason: 'private' | 'full' | 'broken' }

export type FailureKind = Failure['kind']
