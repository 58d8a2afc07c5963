// npm run size: what the built extension costs, against its ceilings. Ends with 1 over one of them.
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

const output = fileURLToPath(new URL('../.output/', import.meta.url))
const chrome = join(output, 'chrome-mv3')
const kilobyte = 1024

const read = (path) => readFileSync(path, 'utf8')
/** Addresses that a module imports statically; `import(…)` is loaded later. */
const importsOf = (text) =>
  [...text.matchAll(/(?:from|import)\s*["']([^"']+\.js)["']/g)].map(([, path]) => path)

/** Every script that a page loads before it runs: its own and what they import statically. */
function scriptsOf(page) {
  const first = [...read(join(chrome, page)).matchAll(/<script[^>]+src="([^"]+)"/g)].map(([, src]) =>
    join(chrome, src),
  )
  const found = new Set()
  const waiting = [...first]
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    if (found.has(path)) continue
    found.add(path)
    for (const next of importsOf(read(path))) waiting.push(resolve(dirname(path), next))
  }
  return [...found]
}

const zipped = (paths) => paths.reduce((sum, path) => sum + gzipSync(readFileSync(path)).length, 0)

function unpacked(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0)
}

const rows = [
  ['popup, script before its first headline, gzip', zipped(scriptsOf('popup.html')), 20 * kilobyte],
  ['panel, script before its first headline, gzip', zipped(scriptsOf('sidepanel.html')), 60 * kilobyte],
  ['worker, script at its start, gzip', zipped([join(chrome, 'background.js')]), 40 * kilobyte],
  ['Chrome build, unpacked', unpacked(chrome), 1.2e6],
  ['Firefox build, unpacked', unpacked(join(output, 'firefox-mv3')), 1.2e6],
]
const inKilobytes = (bytes) => `${(bytes / kilobyte).toFixed(1)} KB`.padStart(10)
for (const [what, bytes, ceiling] of rows) {
  const verdict = bytes > ceiling ? 'OVER' : 'within'
  console.log(`${what.padEnd(48)}${inKilobytes(bytes)}   ${verdict} ${inKilobytes(ceiling).trim()}`)
}
if (rows.some(([, bytes, ceiling]) => bytes > ceiling)) process.exitCode = 1
