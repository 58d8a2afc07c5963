import { browser } from 'wxt/browser'

/** The version of Broadside that is installed. */
export const versionHere = (): string => browser.runtime.getManifest().version
