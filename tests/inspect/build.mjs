// Builds every inspect command, tests/inspect/*.ts, to .output/inspect/*.mjs. Only errors are printed.
import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(root, 'tests/inspect')
const names = readdirSync(folder).filter((name) => name.endsWith('.ts'))

await build({
  root,
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node22',
    minify: false,
    outDir: join(root, '.output/inspect'),
    emptyOutDir: false,
    rollupOptions: {
      input: Object.fromEntries(names.map((name) => [basename(name, '.ts'), join(folder, name)])),
      output: { entryFileNames: '[name].mjs', chunkFileNames: 'parts/[name]-[hash].mjs' },
    },
  },
})
