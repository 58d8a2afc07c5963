import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Unit, job and architecture tests: Node, no browser. */
export default defineConfig({
  root,
  resolve: {
    alias: {
      'wxt/browser': `${root}tests/fixtures/fake-browser.ts`,
      '#i18n': `${root}tests/fixtures/fake-i18n.ts`,
    },
  },
  test: {
    include: ['tests/unit/**/*.test.{ts,mjs}', 'tests/jobs/**/*.test.ts', 'tests/architecture.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
})
