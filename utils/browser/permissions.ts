import { browser } from 'wxt/browser'

/** Asks the browser for sites, in its own words. Called in the click itself, before any await. */
export function askForSites(sites: readonly string[]): Promise<boolean> {
  return browser.permissions.request({ origins: [...sites] }).catch(() => false)
}

/** Whether pages of this address, or of this match pattern, may be fetched. */
export function isAllowed(addressOrSite: string): Promise<boolean> {
  const origin = addressOrSite.startsWith('*://') ? addressOrSite : originPattern(addressOrSite)
  return browser.permissions.contains({ origins: [origin] }).catch(() => false)
}

export async function allowedSites(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? []
}

export function giveBackSites(sites: readonly string[]): Promise<boolean> {
  if (sites.length === 0) return Promise.resolve(true)
  return browser.permissions.remove({ origins: [...sites] }).catch(() => false)
}

export function onSitesChanged(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener)
  browser.permissions.onRemoved.addListener(listener)
}

/** Match patterns have no ports. */
function originPattern(address: string): string {
  const { protocol, hostname } = new URL(address)
  return `${protocol}//${hostname}/*`
}
