import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: root,
  encoding: 'utf8',
})
  .split('\n')
  .filter(Boolean)
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const sources = tracked.filter((path) => /^(entrypoints|components|utils)\/.*\.tsx?$/.test(path))
const styles = tracked.filter((path) => /^(assets|components)\/.*\.css$/.test(path))

const leaves = ['model', 'text', 'time', 'url']
/** Who may import whom, as the README says it. A room may always import itself. */
const table: Record<string, string[]> = {
  model: [],
  text: leaves,
  time: leaves,
  url: leaves,
  feed: leaves,
  article: leaves,
  page: leaves,
  story: leaves,
  search: leaves,
  net: ['model', 'url'],
  store: ['model', 'url'],
  commands: ['model', 'url'],
  browser: ['model', 'url'],
  jobs: [...leaves, 'feed', 'article', 'page', 'story', 'search', 'net', 'store', 'browser'],
  components: [...leaves, 'story', 'store', 'commands', 'browser'],
  entrypoints: [
    ...leaves,
    'components',
    'jobs',
    'net',
    'commands',
    'browser',
    'store',
    'assets',
    // The extractor's script is wiring too: it hands the pure cores to the worker.
    'article',
    'feed',
  ],
}

const roomOf = (path: string): string =>
  path.startsWith('utils/') ? path.split('/')[1]! : path.split('/')[0]!

const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

interface Import {
  from: string
  to: string
  isType: boolean
}

const imports: Import[] = sources.flatMap((from) =>
  [...read(from).matchAll(/import\s+(type\s)?(?:[^'";]*?from\s*)?['"](\.[^'"]+)['"]/g)].map(
    ([, type, to]) => ({
      from,
      to: posix.join(dirname(from), to!),
      isType: type !== undefined,
    }),
  ),
)

describe('the house', () => {
  it('has only the rooms of the table, and nothing at the root of utils', () => {
    expect(sources.filter((path) => /^utils\/[^/]+$/.test(path))).toEqual([])
    expect(sources.filter((path) => !(roomOf(path) in table))).toEqual([])
  })

  it('imports only what the table allows', () => {
    const wrong = imports
      .filter(({ from, to }) => roomOf(from) !== roomOf(to) && !table[roomOf(from)]?.includes(roomOf(to)))
      // A command's shape is a type that a job may name; the sending of commands it may not.
      .filter(
        ({ from, to, isType }) => !(roomOf(from) === 'jobs' && isType && to.endsWith('commands/contract')),
      )
      .map(({ from, to }) => `${from} imports ${to}: ${roomOf(from)} may import ${table[roomOf(from)]}`)
    expect(wrong).toEqual([])
  })

  it('gives components only the doors of the store that read and delete, and of commands only send', () => {
    const doors = /utils\/store\/(queries\/|query$|changes$|database$)|utils\/commands\/(send|contract)$/
    const wrong = imports
      .filter(({ from, to }) => roomOf(from) === 'components' && /utils\/(store|commands)\//.test(to))
      .filter(({ to }) => !doors.test(to))
    expect(wrong).toEqual([])
  })

  it('keeps clock, chance, network and browser out of the pure rooms', () => {
    const impure =
      /\bbrowser\.|[^.\w]fetch\(|\bindexedDB\b|\bDate\.now\b|\bMath\.random\b|new Date\(\)|\bwindow\.|globalThis\.document/
    const pure = sources.filter((path) =>
      ['feed', 'article', 'page', 'story', 'search'].includes(roomOf(path)),
    )
    expect(pure.filter((path) => impure.test(withoutComments(read(path))))).toEqual([])
  })

  it('names linkedom in one file', () => {
    expect(sources.filter((path) => /['"]linkedom/.test(read(path)))).toEqual(['utils/article/parse-html.ts'])
  })

  it('has no HTML sink', () => {
    const sink =
      /\.innerHTML|\.outerHTML\s*=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment|setHTMLUnsafe|\beval\(|new Function\(/
    expect(sources.filter((path) => sink.test(read(path)))).toEqual([])
  })

  it('has the names of the owner’s card at the top, and what tools insist on', () => {
    const allowed = [
      'entrypoints',
      'components',
      'assets',
      'utils',
      'tests',
      'wxt.config.ts',
      'package.json',
      'tsconfig.json',
      'README.md',
      'package-lock.json',
      'LICENSE',
    ]
    const top = new Set(tracked.map((path) => path.split('/')[0]!))
    expect([...top].filter((name) => !name.startsWith('.') && !allowed.includes(name))).toEqual([])
  })

  it('names no file for nothing', () => {
    const empty = /\/(utils|helpers?|common|types?|manager|service|data|misc)\.tsx?$/
    expect(sources.filter((path) => empty.test(path))).toEqual([])
  })

  it('keeps every file under 250 lines', () => {
    const long = sources.filter((path) => read(path).split('\n').length > 251)
    expect(long).toEqual([])
  })

  it('skips and focuses no test', () => {
    const tests = tracked.filter((path) => /\.test\.(ts|tsx|mjs)$/.test(path))
    const marked = tests.filter((path) => /\b(it|test|describe)\.(skip|only|todo|fails)\b/.test(read(path)))
    expect(marked).toEqual([])
  })
})

describe('words', () => {
  const used = new Set(
    [...sources, 'wxt.config.ts'].flatMap((path) => [
      ...[...read(path).matchAll(/\bt\(\s*'([\w.]+)'/g)].map(([, key]) => key!),
      ...[...read(path).matchAll(/__MSG_(\w+)__/g)].map(([, key]) => key!.replaceAll('_', '.')),
    ]),
  )

  it('are all in the catalogue, and the catalogue has no other', () => {
    const there = new Set(messageKeys(read('assets/locales/en.yml')))
    expect([...used].filter((key) => !there.has(key))).toEqual([])
    expect([...there].filter((key) => !used.has(key))).toEqual([])
  })

  it('stand nowhere in a component’s own text', () => {
    const literal = />\s*[A-Z][a-z]+[^<>{}=]*<\//
    expect(sources.filter((path) => path.endsWith('.tsx') && literal.test(read(path)))).toEqual([])
  })
})

/** Dotted keys of a catalogue; a plural's forms (1, n) belong to their key. */
function messageKeys(yaml: string): string[] {
  const path: string[] = []
  const keys: string[] = []
  for (const line of yaml.split('\n')) {
    const [, indent, key, value] = /^(\s*)([\w]+):(.*)$/.exec(line) ?? []
    if (!key || line.trim().startsWith('#')) continue
    path.length = indent!.length / 2
    path.push(key)
    if (value!.trim()) keys.push(path.filter((part) => part !== '1' && part !== 'n').join('.'))
  }
  return [...new Set(keys)]
}

describe('styles', () => {
  it('use logical properties only, so that a sheet turns round for right-to-left', () => {
    const physical =
      /^\s*(?:(?:margin|padding|border)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|width|height|(?:min|max)-(?:width|height))\s*:|text-align:\s*(?:left|right)/m
    expect(styles.filter((path) => physical.test(read(path)))).toEqual([])
  })
})
