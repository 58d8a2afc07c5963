// npm run licences: writes the licences of everything that is bundled into the package, assets/public/licences.txt.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
/** What is bundled, and what that bundles in turn. */
const first = [
  'preact',
  'idb',
  'webextension-polyfill',
  'linkedom',
  '@mozilla/readability',
  'tldts',
  '@wxt-dev/i18n',
  'wxt',
]
/** Of these only a few lines are in the build, none of what they depend on. */
const alone = new Set(['wxt', '@wxt-dev/i18n'])

const manifest = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))

function licenceText(name) {
  const folder = join(root, 'node_modules', name)
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${manifest(name).license}`
}

const named = (name) => `${name} ${manifest(name).version}`

export function licences() {
  const names = new Set()
  const waiting = [...first]
  for (let name = waiting.shift(); name; name = waiting.shift()) {
    if (names.has(name) || !existsSync(join(root, 'node_modules', name))) continue
    names.add(name)
    if (!alone.has(name)) waiting.push(...Object.keys(manifest(name).dependencies ?? {}))
  }
  // Libraries of one author often carry one text, word for word: it stands once, under the names of all.
  const byText = new Map()
  for (const name of [...names].sort()) {
    const text = licenceText(name)
    byText.set(text, [...(byText.get(text) ?? []), name])
  }
  const libraries = [...byText].map(([text, those]) => `${those.map(named).join('\n')}\n\n${text}`)
  const font = `Newsreader (fonts)\n\n${readFileSync(join(root, 'assets/fonts/OFL.txt'), 'utf8').trim()}`
  return `${[...libraries, font].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'assets/public/licences.txt'), licences())
