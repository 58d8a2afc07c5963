import { startChromium } from './chromium.mjs'
import { startFirefox } from './firefox.mjs'

/**
 * @typedef {{
 *   browser?: 'chromium' | 'firefox',
 *   newsroom?: import('../newsroom/newsroom.mjs').Newsroom,
 *   extension?: string,
 *   profile?: string,
 *   keepProfile?: boolean,
 *   headless?: boolean,
 *   pregrant?: string[] | 'all',
 *   colourScheme?: 'light' | 'dark',
 *   prefs?: Record<string, string | number | boolean>,
 * }} BrowserOptions
 * `extension`: the built one's folder, if not in .output; `prefs`: Firefox only.
 *
 * @typedef {import('./chromium-surface.mjs').Surface} Surface what both browsers' surfaces can do
 * @typedef {Awaited<ReturnType<typeof startChromium>>} Browser what both drivers can do
 */

/** Starts a real browser with Broadside in it.
 * @param {BrowserOptions} options @returns {Promise<Browser>} */
export const startBrowser = (options = {}) =>
  options.browser === 'firefox' ? startFirefox(options) : startChromium(options)
