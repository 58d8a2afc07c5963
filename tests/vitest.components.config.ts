import { fileURLToPath } from 'node:url'
import { playwright } from '@vitest/browser-playwright'
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build'
import { defineConfig } from 'vitest/config'
import { findBrowser } from './browser/find.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const messages = generateChromeMessagesText(await parseMessagesFile(`${root}assets/locales/en.yml`))

/** Component tests: a real browser, the real style sheets, the real catalogue; the extension's APIs are stood in for. */
export default defineConfig({
  root,
  define: { __messages__: messages },
  resolve: {
    alias: {
      'wxt/browser': `${root}tests/components/fake-browser.ts`,
      '#i18n': `${root}tests/components/i18n.ts`,
    },
  },
  test: {
    include: ['tests/components/**/*.test.tsx'],
    setupFiles: ['tests/components/set-up.ts'],
    testTimeout: 30_000,
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: { executablePath: await findBrowser('chromium'), args: ['--no-sandbox'] },
      }),
      instances: [{ browser: 'chromium', viewport: { width: 360, height: 800 } }],
    },
  },
})
