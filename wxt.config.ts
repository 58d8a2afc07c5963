import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'wxt'

// Lowest browsers: the ones the e2e tests drive, and what the style sheets need (light-dark(), container queries).
const CHROME_FLOOR = '141'
const FIREFOX_FLOOR = '153.0'

/**
 * All that the popup loads is one file, its own script too, which does nothing in the panel that shares it: in a process
 * that starts with the popup, each file more costs some 5 ms.
 */
const glanceInOneFile = {
  groups: [
    {
      debugName: 'glance',
      name: (id: string, graph: ModuleGraph) =>
        glanceOf(graph).has(id) || isOfEveryPage(id) ? 'glance' : null,
    },
  ],
}

/** What the bundler itself gives every page. */
const isOfEveryPage = (id: string) => id.includes('wxt-html-plugins')

interface ModuleGraph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

const popup = fileURLToPath(new URL('entrypoints/popup/main.tsx', import.meta.url))

/** The popup's script and every module that it imports, directly or not. */
function glanceOf(graph: ModuleGraph): Set<string> {
  const found = new Set<string>()
  const waiting = [popup]
  for (let id = waiting.pop(); id; id = waiting.pop()) {
    if (found.has(id)) continue
    found.add(id)
    waiting.push(...(graph.getModuleInfo(id)?.importedIds ?? []))
  }
  return found
}

/** The polyfill as a module, which it does not come as: else the bundler's own script for such files is one more to fetch. */
const polyfillAsModule = {
  name: 'polyfill-as-module',
  transform(code: string, id: string) {
    if (!id.endsWith('/webextension-polyfill/dist/browser-polyfill.js')) return undefined
    return `const module = { exports: {} };((module, exports) => {${code}})(module, module.exports);export default module.exports`
  },
}

/**
 * The polyfill is 10 KB, and what the seldom jobs ask of the browser, its storage, answers with promises by itself in
 * Manifest V3.
 */
const browserItself = {
  name: 'browser-itself',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'webextension-polyfill' ? '\0browser-itself' : undefined),
  load: (id: string) =>
    id === '\0browser-itself' ? 'export default globalThis.browser ?? globalThis.chrome' : undefined,
}

/** A fifth of the catalogue, as it is written, is indents. */
async function withoutIndents(path: string): Promise<void> {
  await writeFile(path, JSON.stringify(JSON.parse(await readFile(path, 'utf8'))))
}

/** linkedom's parser of style sheets is 180 KB, and no extraction asks for a page's style sheet. */
const noStyleSheets = {
  name: 'no-style-sheets',
  enforce: 'pre' as const,
  resolveId: (id: string) => (id === 'cssomnom/parse' ? '\0no-style-sheets' : undefined),
  load: (id: string) => (id === '\0no-style-sheets' ? 'export const parse = () => null' : undefined),
}

/** blob: is a file that a page holds, read by the background. Firefox's default for Manifest V3 upgrades http to https, which breaks http-only feeds. The dev server puts styles inline. */
function policy(isDev: boolean): string {
  const rules = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': isDev ? "'self' 'unsafe-inline'" : "'self'",
    'font-src': isDev ? "'self' http://localhost:*" : "'self'",
    'img-src': "'self' blob: data:",
    'connect-src': isDev ? 'http: https: blob: ws://localhost:*' : 'http: https: blob:',
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  }
  return Object.entries(rules)
    .map((rule) => rule.join(' '))
    .join('; ')
}

// Constants are not written out where they are used: the public suffix list, one text, would be in its script three times.
export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/public',
  modules: ['@wxt-dev/webextension-polyfill', '@wxt-dev/i18n/module'],
  i18n: { localesDir: 'assets/locales' },
  vite: () => ({ plugins: [polyfillAsModule, noStyleSheets] }),
  hooks: {
    async 'build:done'(wxt, { publicAssets }) {
      for (const { fileName } of publicAssets.filter((one) => one.fileName.endsWith('messages.json')))
        await withoutIndents(join(wxt.config.outDir, fileName))
    },
    'vite:build:extendConfig'(entrypoints, vite) {
      if (entrypoints.some(({ name }) => name === 'seldom'))
        vite.plugins = [...(vite.plugins ?? []), browserItself]
      if (vite.build?.rolldownOptions) vite.build.rolldownOptions.optimization = { inlineConst: false }
      if (!entrypoints.some(({ name }) => name === 'popup')) return
      const { output } = vite.build?.rolldownOptions ?? {}
      if (output && !Array.isArray(output)) output.codeSplitting = glanceInOneFile
      vite.build = { ...vite.build, modulePreload: { polyfill: false } }
    },
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extension_name__',
    description: '__MSG_extension_description__',
    default_locale: 'en',
    // Nothing here warns at install; a site is asked for when its source is followed.
    permissions: [
      'storage',
      'unlimitedStorage',
      'alarms',
      'activeTab',
      'scripting',
      'contextMenus',
      'search',
      // webRequest tells which host a feed leads on to, once following it has failed. Firefox does not warn of it. Chromium
      // does not either, but sends every request of the whole browser on a slower way while an extension has it.
      browser === 'firefox' ? 'webRequest' : 'sidePanel',
    ],
    optional_host_permissions: ['*://*/*'],
    icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 128: 'icon/128.png' },
    action: { default_title: '__MSG_extension_action__' },
    commands: {
      'open-panel': {
        // Alt+Shift+B is Chrome's own (its bookmarks bar): there the command would have no key at all.
        suggested_key: { default: 'Alt+Shift+S' },
        description: '__MSG_extension_openPanel__',
      },
    },
    content_security_policy: { extension_pages: policy(command === 'serve') },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'broadside@broadside.example',
              strict_min_version: FIREFOX_FLOOR,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: CHROME_FLOOR }),
  }),
})
