/** The host that a match pattern names, for a sentence: `*://*.daily.example/*` is daily.example. */
export const hostOfSite = (site: string): string =>
  site.replace(/^[^/]*:\/\/(\*\.)?/, '').replace(/\/\*$/, '')
