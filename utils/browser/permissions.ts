import { browser } from 'wxt/browser'
import { somePatternCovers } from '../url/pattern-covers'
import { listen } from './listen'

/** Asks the browser for sites, in its own words. Called in the click itself, before any await. */
export function askForSites(sites: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...sites] }).catch(() => false)
}

/**
 * Whether pages of this address, or of this match pattern, may be fetched. The browser is asked of each that is not
 * known to be allowed: it may have been a moment ago, before the event that tells of it.
 */
export async function isAllowed(addressOrSite: string): Promise<boolean> {
  if (!addressOrSite.startsWith('*://') && somePatternCovers(await knownSites(), addressOrSite)) return true
  const origin = addressOrSite.startsWith('*://') ? addressOrSite : originPattern(addressOrSite)
  return browser.permissions.contains({ origins: [origin] }).catch(() => false)
}

let known: Promise<ReadonlySet<string>> | undefined

/** Read once, and again after each change: one question costs a millisecond, and a refresh has 600. */
function knownSites(): Promise<ReadonlySet<string>> {
  if (!known) {
    const end = onSitesChanged(() => {
      known = undefined
      end()
    })
    known = allowedSites().then((sites) => new Set(sites))
    known.catch(() => {
      known = undefined
    })
  }
  return known
}

export async function allowedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

export function giveBackSites(sites: readonly string[]): Promise<boolean> {
  if (sites.length === 0) return Promise.resolve(true)
  return browser.permissions.remove({ origins: [...sites] }).catch(() => false)
}

/** Calls back when a site was allowed or taken away, also in the browser's own settings. Returns what ends it. */
export function onSitesChanged(listener: () => void): () => void {
  const { onAdded, onRemoved } = browser.permissions
  const ends = [onAdded, onRemoved].map((event) => listen(event, () => listener()))
  return () => {
    for (const end of ends) end()
  }
}

/** Match patterns have no ports. */
export function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}
