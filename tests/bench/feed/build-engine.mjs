import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = fileURLToPath(new URL('../../..', import.meta.url))

/** Builds the feed engine as the extension has it, one minified script; gives the address to import it by. */
export async function buildEngine() {
  const outDir = join(root, '.output/bench')
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true, target: 'node' },
    build: {
      ssr: join(root, 'tests/bench/feed/engine.ts'),
      target: 'es2024',
      minify: true,
      outDir,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'engine.mjs' } },
    },
  })
  return pathToFileURL(join(outDir, 'engine.mjs')).href
}
