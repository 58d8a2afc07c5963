// npm run dev: the builder that watches, and Chromium with its build in it; a saved file reloads what it is part of.
// Not in Firefox, which lets no script of a server, not even this machine's own, into an extension of Manifest V3.
import { spawn } from 'node:child_process'
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
const run = (...given) => spawn(process.execPath, given, { cwd: root, stdio: ['inherit', 'pipe', 'inherit'] })

const builder = run('node_modules/wxt/bin/wxt.mjs')
let browser
builder.stdout.on('data', (text) => {
  process.stdout.write(text)
  if (browser || !String(text).includes('Built extension')) return
  browser = run('tests/browser/start.mjs', '--extension=.output/chrome-mv3-dev')
  browser.stdout.pipe(process.stdout)
  // Without a display the browser leaves its pictures and ends; with one, the reader's closing it is the end.
  browser.on('exit', () => builder.kill())
})
builder.on('exit', () => browser?.kill())
