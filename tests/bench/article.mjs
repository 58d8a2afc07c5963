// npm run bench:article [pages] [folder of saved pages, gzipped or not]: generated pages from small to 3 MB, read by Broadside,
// by linkedom and Readability as they are, and by linkedom and Defuddle, in turn: milliseconds a page (median, p95; a page is
// one block of the worker), milliseconds a megabyte by size, and the most memory that a reader takes, in a process of its own.
import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { generatePage } from '../pages/generate.mjs'
import { buildScript } from './feed/build-engine.mjs'

const [count = '60', folder, only] = process.argv.slice(2)
const sizes = [20_000, 60_000, 150_000, 400_000, 1_000_000, 2_900_000]
/** The share of each size: most pages are small. */
const shares = [0.3, 0.3, 0.2, 0.1, 0.06, 0.04]

function* savedPages(path) {
  for (const { name, parentPath } of readdirSync(path, { recursive: true, withFileTypes: true })) {
    if (!/\.html?(?:\.gz)?$/.test(name)) continue
    const bytes = readFileSync(join(parentPath, name))
    yield {
      html: (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString(),
      url: 'https://daily.example/a',
    }
  }
}

function* generatedPages() {
  for (const [at, size] of sizes.entries())
    for (let page = 0; page < Math.max(2, Math.round(Number(count) * shares[at])); page += 1)
      yield generatePage(`page ${at} ${page}`, size)
}

const pages = folder && folder !== '-' ? [...savedPages(folder)] : [...generatedPages()]
const { readArticle, readPlainly } = await import(
  await buildScript('tests/bench/article/engine.ts', 'article.mjs')
)
const { readByDefuddle } = await import(await buildScript('tests/bench/article/defuddle.ts', 'defuddle.mjs'))
const readers = {
  Broadside: ({ html, url }) => readArticle(html, url),
  'linkedom + Readability': ({ html }) => readPlainly(html),
  'linkedom + Defuddle': ({ html, url }) => readByDefuddle(html, url),
}

/** A page that a library dies of is counted, not timed. */
async function time(read, page) {
  const started = performance.now()
  try {
    await read(page)
  } catch {
    return undefined
  }
  return performance.now() - started
}

const quantile = (sorted, share) =>
  sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN

if (only) {
  // In a process of its own: how much memory one reader takes at most.
  for (const page of pages) await time(readers[only], page)
  console.log(process.resourceUsage().maxRSS)
} else {
  const quiet = console.log
  const times = new Map(Object.keys(readers).map((name) => [name, []]))
  console.error = () => {}
  for (const page of pages.slice(0, 4)) for (const read of Object.values(readers)) await time(read, page)
  for (const [turn, page] of pages.entries()) {
    const names = Object.keys(readers)
    for (let at = 0; at < names.length; at += 1) {
      const name = names[(at + turn) % names.length]
      globalThis.gc?.()
      times.get(name).push({ size: page.html.length, ms: await time(readers[name], page) })
    }
  }
  quiet(
    `${pages.length} pages, ${(pages.reduce((sum, { html }) => sum + html.length, 0) / 1e6).toFixed(0)} MB, Node ${process.version}\n`,
  )
  quiet(
    `${''.padEnd(26)}   p50    p95  longest  failed   memory   ms a MB: ${sizes.map((size) => `≥${size / 1000}k`.padStart(7)).join('')}`,
  )
  for (const [name, all] of times) {
    const known = all.filter(({ ms }) => ms !== undefined)
    const sorted = known.map(({ ms }) => ms).sort((one, other) => one - other)
    const bySize = sizes.map((size, at) => {
      const some = known.filter((one) => one.size >= size && one.size < (sizes[at + 1] ?? Infinity))
      const total = (key) => some.reduce((sum, one) => sum + one[key], 0)
      return (some.length > 0 ? (total('ms') / total('size')) * 1e6 : Number.NaN).toFixed(0).padStart(7)
    })
    const memory = execFileSync(
      process.execPath,
      [fileURLToPath(import.meta.url), count, folder ?? '-', name],
      {
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    )
    const cells = [0.5, 0.95, 1].map((share) => quantile(sorted, share).toFixed(0).padStart(7)).join('')
    quiet(
      `${name.padEnd(26)}${cells}${String(all.length - known.length).padStart(9)}${(Number(memory.trim().split('\n').at(-1)) / 1024).toFixed(0).padStart(6)} MB            ${bySize.join('')}`,
    )
  }
}
