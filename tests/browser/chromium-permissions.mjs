import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Makes the next request in this page come to nothing, as a reader's refusal does. Runs in the page. */
function stubRequest() {
  const real = chrome.permissions.request
  chrome.permissions.request = (_, callback) => {
    chrome.permissions.request = real
    callback?.(false)
    return Promise.resolve(false)
  }
}

/** The part of Chromium's driver that gives, takes and reads permissions.
 * @param {{ help(): Promise<import('puppeteer-core').Page>, extension: string,
 *   current(): { browser: import('puppeteer-core').Browser, id: string } }} from */
export function permissionsOf({ help, extension, current }) {
  /** Only chrome://extensions has `developerPrivate`. */
  async function change(verb, patterns) {
    const { browser, id } = current()
    const page = await browser.newPage({ type: 'tab', background: true })
    await page.goto('chrome://extensions')
    await page.evaluate(
      async (name, own, all) => {
        for (const each of all) await chrome.developerPrivate[name](own, each)
      },
      verb,
      id,
      patterns,
    )
    await page.close()
  }
  const add = (patterns) => change('addHostPermission', patterns)

  return {
    /** Lets the extension ask for these sites without a prompt. It has to ask: this alone gives nothing. */
    pregrant: (patterns) => add(patterns === 'all' ? ['*://*/*'] : patterns),
    /** Gives the extension these sites now. */
    async grantHost(...patterns) {
      await add(patterns)
      return (await help()).evaluate((origins) => chrome.permissions.request({ origins }), patterns)
    },
    /** What a reader does in the browser's own settings. */
    ungrant: (...patterns) => change('removeHostPermission', patterns),
    /** Decides the next request for a permission from this surface; call it before the click that asks. Chromium's
     * prompt cannot be reached headlessly: `false` replaces `permissions.request` in this page for one call. */
    async answerNextRequest(surface, isAllowed, patterns = []) {
      if (isAllowed) await add(patterns)
      else await surface.evaluate(stubRequest)
      return { answered: Promise.resolve('') }
    },
    async permissionWarnings() {
      const manifest = readFileSync(join(extension, 'manifest.json'), 'utf8')
      const page = await help()
      return page.evaluate((text) => chrome.management.getPermissionWarningsByManifest(text), manifest)
    },
    async grantedOrigins() {
      const { origins } = await (await help()).evaluate(() => chrome.permissions.getAll())
      return origins.sort()
    },
  }
}
