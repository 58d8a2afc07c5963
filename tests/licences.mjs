// npm run licences: writes the licences of everything that is bundled into the package, assets/public/licences.txt.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'wxt'

const root = fileURLToPath(new URL('..', import.meta.url))

const manifest = (name) => JSON.parse(readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'))

function licenceText(name) {
  const folder = join(root, 'node_modules', name)
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
  return file ? readFileSync(join(folder, file), 'utf8').trim() : `Licence: ${manifest(name).license}`
}

const named = (name) => `${name} ${manifest(name).version}`

/** The libraries that the bundler put code of into a script, as a build of its own tells. */
export async function bundledLibraries() {
  const names = new Set()
  const noting = {
    name: 'noting-libraries',
    generateBundle(_options, bundle) {
      for (const { modules = {} } of Object.values(bundle))
        for (const [path, { renderedLength }] of Object.entries(modules)) {
          const [, name] = path.match(/.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/) ?? []
          if (name && renderedLength > 0) names.add(name)
        }
    },
  }
  const outDir = '.output/licences'
  const addNoting = (_entrypoints, vite) => vite.plugins.push(noting)
  await build({ root, outDir, logger: silent, hooks: { 'vite:build:extendConfig': addNoting } })
  rmSync(join(root, outDir), { recursive: true })
  return [...names].sort()
}

const silent = Object.fromEntries(
  ['debug', 'log', 'info', 'warn', 'error', 'fatal', 'success'].map((level) => [level, () => {}]),
)

export async function licences() {
  // Libraries of one author often carry one text, word for word: it stands once, under the names of all.
  const byText = new Map()
  for (const name of await bundledLibraries()) {
    const text = licenceText(name)
    byText.set(text, [...(byText.get(text) ?? []), name])
  }
  const libraries = [...byText].map(([text, those]) => `${those.map(named).join('\n')}\n\n${text}`)
  const font = `Newsreader (fonts)\n\n${readFileSync(join(root, 'assets/fonts/OFL.txt'), 'utf8').trim()}`
  return `${[...libraries, font].join(`\n\n${'-'.repeat(72)}\n\n`)}\n`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(join(root, 'assets/public/licences.txt'), await licences())
