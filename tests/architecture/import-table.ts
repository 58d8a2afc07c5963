/** Who may import whom: the README's table, as data. An entry is a room, a folder in one, or one file of one. */
interface Rule {
  may: readonly string[]
  /** Whence types alone may come. */
  mayTypes?: readonly string[]
  packages: readonly string[]
}

const leaves = ['text', 'time', 'url']
const pure = { may: ['model', ...leaves], packages: [] }

export const importTable: Readonly<Record<string, Rule>> = {
  model: { may: [], packages: [] },
  text: { may: ['model'], packages: [] },
  time: { may: ['model'], packages: [] },
  url: { may: ['model'], packages: ['tldts'] },
  feed: pure,
  page: pure,
  story: pure,
  search: pure,
  article: { ...pure, packages: ['linkedom', '@mozilla/readability'] },
  net: { may: ['model', 'url'], packages: [] },
  store: { may: ['model', 'url', 'search/tokens'], packages: ['idb'] },
  commands: { may: ['model', 'url'], packages: ['wxt/browser'] },
  browser: { may: ['model', 'url'], packages: ['wxt/browser', '#i18n'] },
  // commands/contract: a job's result is the command's answer.
  jobs: {
    may: ['model', ...leaves, 'feed', 'article', 'page', 'story', 'search', 'net', 'store', 'browser'],
    mayTypes: ['commands/contract'],
    packages: [],
  },
  // store/query: what useLiveQuery subscribes to. store/database: the recovery view opens a store that did not open.
  // commands/contract: the types of what `send` takes and answers. assets/catalogue: the list that a screen offers.
  components: {
    may: [
      'model',
      ...leaves,
      'story',
      'article/revise',
      'search/query',
      'store/queries',
      'store/query',
      'store/changes',
      'store/database',
      'commands/send',
      'browser',
      'assets/catalogue',
    ],
    mayTypes: ['commands/contract'],
    packages: ['preact'],
  },
  // store: the background opens it and rings, a page asks its first query. article, feed, page, story, url: scripts of their
  // own (extractor.ts, grouper.ts, site.ts) hand one function of a room to the worker, which does not carry it from the start.
  entrypoints: {
    may: [
      'model',
      'components',
      'jobs',
      'net',
      'commands',
      'browser',
      'assets',
      'store',
      'article',
      'feed',
      'page',
      'story',
      'url',
    ],
    packages: ['preact', 'wxt'],
  },
}

/** Rooms that decide without doing: no browser, network, store, clock or chance of their own. */
export const pureRooms = ['feed', 'article', 'page', 'story', 'search']

/** The room of a file of the project, or nothing for a file that is in none. */
export function roomOf(path: string): string | undefined {
  const [top, second] = path.split('/')
  return top === 'utils' ? second : top
}

/** A target as the table names it: `store/queries/edition`. */
export function nameOf(path: string): string {
  return path.replace(/^utils\//, '').replace(/\.\w+$/, '')
}

export function covers(allowed: readonly string[], name: string): boolean {
  return allowed.some((one) => name === one || name.startsWith(`${one}/`))
}
