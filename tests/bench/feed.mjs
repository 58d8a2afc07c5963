// npm run bench:feed [seed] [headline-feeds] [full-feeds]: generated feeds, headline-only and full-content, of many kinds and
// languages, read by Broadside and four libraries in one run: megabytes a second by kind, and a cold import with a first feed
// in fresh processes. The feeds are read in slices, each by all readers in turn, so that load falls on all alike; medians.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { generateFeed } from '../feeds/generate.mjs'
import { buildEngine } from './feed/build-engine.mjs'
import { readersOf } from './feed/readers.mjs'

const [seed = 'broadside', headlineCount = '2400', fullCount = '600'] = process.argv.slice(2)
const slices = 12
const warmUps = 40
const coldRounds = 15
const root = fileURLToPath(new URL('../..', import.meta.url))

const median = (numbers) => {
  const sorted = numbers.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** @returns {{ kind: string, format: string, bytes: Uint8Array, url: string }[]} */
function makeFeeds(kind, count) {
  return Array.from({ length: count }, (_, at) => {
    const { text, format, url } = generateFeed(`${seed} ${kind} ${at}`, kind === 'full')
    return { kind, format, url, bytes: new TextEncoder().encode(text) }
  })
}

const sizeOf = (feeds) => feeds.reduce((sum, { bytes }) => sum + bytes.length, 0)

/** Milliseconds of one reader over some feeds of one format. */
async function time(read, feeds) {
  const started = performance.now()
  for (const feed of feeds) {
    const entries = await read(feed)
    if (!entries) throw new Error(`Nothing was read from a ${feed.format} feed`)
  }
  return performance.now() - started
}

/** What a bare look at each character takes: the floor of everything that reads text. */
const scan = {
  name: 'a bare scan of the characters',
  formats: ['rss', 'atom', 'rdf', 'json'],
  load: async () => (feed) => {
    const text = new TextDecoder().decode(feed.bytes)
    let found = 1
    for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 0x3c) found++
    return found
  },
}

async function measure(readers, feeds) {
  const reads = await Promise.all(readers.map(({ load }) => load()))
  const rates = new Map()
  for (let slice = -1; slice < slices; slice++) {
    const some = slice < 0 ? feeds.slice(0, warmUps) : feeds.filter((_, at) => at % slices === slice)
    const byFormat = Map.groupBy(some, ({ format }) => format)
    for (const turn of readers.keys()) {
      const at = (turn + slice + 1) % readers.length
      const { name, formats } = readers[at]
      const known = formats.filter((format) => byFormat.has(format))
      const total = { bytes: 0, ms: 0 }
      for (const format of known) {
        const them = byFormat.get(format)
        const ms = await time(reads[at], them)
        total.bytes += sizeOf(them)
        total.ms += ms
        if (slice >= 0) note(rates, name, format, sizeOf(them) / ms)
      }
      if (slice >= 0) note(rates, name, 'all', total.bytes / total.ms)
    }
  }
  return rates
}

function note(rates, name, column, bytesPerMs) {
  const key = `${name}\t${column}`
  rates.set(key, [...(rates.get(key) ?? []), bytesPerMs / 1000])
}

function table(title, readers, rates) {
  const columns = ['all', 'rss', 'atom', 'rdf', 'json']
  console.log(`\n${title}\n${''.padEnd(36)}${columns.map((one) => one.padStart(8)).join('')}`)
  for (const { name } of readers) {
    const cells = columns.map((column) => {
      const rate = median(rates.get(`${name}\t${column}`) ?? [])
      return (Number.isNaN(rate) ? '–' : rate.toFixed(1)).padStart(8)
    })
    console.log(`${name.padEnd(36)}${cells.join('')}`)
  }
}

function measureCold(engine, readers, feed) {
  const file = join(root, '.output/bench/first-feed.xml')
  writeFileSync(file, feed.bytes)
  const script = join(root, 'tests/bench/feed/cold.mjs')
  const places = ['', ...readers.keys()]
  const times = new Map(places.map((at) => [at, []]))
  for (let round = 0; round < coldRounds; round++)
    for (const at of places)
      times
        .get(at)
        .push(Number(execFileSync(process.execPath, [script, engine, `${at}`, file], { encoding: 'utf8' })))
  console.log(`\nCold: import and a first feed of ${(feed.bytes.length / 1024).toFixed(0)} KB, ms`)
  const empty = median(times.get(''))
  console.log(`${'an empty module, no feed'.padEnd(36)}${empty.toFixed(1).padStart(8)}`)
  for (const [at, { name }] of readers.entries())
    console.log(
      `${name.padEnd(36)}${median(times.get(at)).toFixed(1).padStart(8)}  + ${(median(times.get(at)) - empty).toFixed(1)}`,
    )
}

const engine = await buildEngine()
const readers = readersOf(engine)
const measured = [...readers, scan]
console.log(`Seed “${seed}”, Node ${process.version}`)
const kinds = [
  ['headlines', Number(headlineCount), 'Headline-only'],
  ['full', Number(fullCount), 'Full-content'],
]
let first
for (const [kind, count, words] of kinds) {
  const feeds = makeFeeds(kind, count)
  first ??= feeds.find(({ format }) => format === 'rss')
  const rates = await measure(measured, feeds)
  table(`${words}: ${count} feeds, ${(sizeOf(feeds) / 1e6).toFixed(0)} MB; MB/s`, measured, rates)
}
measureCold(engine, readers, first)
