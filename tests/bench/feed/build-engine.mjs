import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the feed engine as the extension has it, one minified script; gives the address to import it by. */
export const buildEngine = () => buildScript('tests/bench/feed/engine.ts', 'engine.mjs')

/** Builds a script of the project with all that it imports, as `.output/bench/` and a name; gives its address. */
export async function buildScript(path, name) {
  const outDir = join(root, '.output/bench')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, path),
      target: 'es2024',
      minify: true,
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: name } },
    },
  })
  return pathToFileURL(join(outDir, name)).href
}
