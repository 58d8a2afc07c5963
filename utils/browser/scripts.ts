import { browser } from 'wxt/browser'

const isWorker = (): boolean => typeof importScripts === 'function'

/** Scripts that are loaded when they are first needed. */
const paths = ['/feeds.js', '/extractor.js', '/site.js', '/seldom.js', '/grouper.js'] as const

/**
 * Loads a script of the extension into this page or worker. Chrome's worker refuses import() and takes importScripts()
 * only of what was imported while it was installed; pages and Firefox's event page take import().
 */
export async function loadScript(path: (typeof paths)[number]): Promise<void> {
  const url = browser.runtime.getURL(path as never)
  if (isWorker()) importScripts(url)
  else await import(/* @vite-ignore */ url)
}

/** Registers the scripts with Chrome's worker, without keeping them. Called synchronously at its start. */
export function registerScripts(): void {
  if (isWorker()) self.addEventListener('install', () => importScripts(...paths))
}

type SiteOf = (url: string) => string

/** Loads what names the match pattern of an address's site, such as `*://*.daily.example/*`. */
export async function loadSiteOf(): Promise<SiteOf> {
  const holder = globalThis as { broadsideSiteOf?: SiteOf }
  if (!holder.broadsideSiteOf) await loadScript('/site.js')
  return holder.broadsideSiteOf!
}
