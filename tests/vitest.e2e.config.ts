import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** The built extension in real Chromium and Firefox, one file after another: they share the machine's cores. */
export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    include: ['tests/e2e/**/*.test.mjs'],
    environment: 'node',
    testTimeout: 240_000,
    hookTimeout: 180_000,
    fileParallelism: false,
    sequence: { concurrent: false },
    bail: 0,
  },
})
