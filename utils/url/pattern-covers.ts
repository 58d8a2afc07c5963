/**
 * Whether one of some match patterns (`*://*.daily.example/*`, `<all_urls>`) lets the address be fetched, without looking
 * at each. Only patterns for whole hosts are known, the only ones that Broadside asks for; ports are ignored, as browsers
 * do.
 */
export function somePatternCovers(patterns: ReadonlySet<string>, url: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return false
  const { protocol, hostname } = parsed
  const parts = hostname.split('.')
  const hosts = ['*', hostname, ...parts.map((_, at) => `*.${parts.slice(at).join('.')}`)]
  return (
    patterns.has('<all_urls>') ||
    hosts.some((host) => patterns.has(`*://${host}/*`) || patterns.has(`${protocol}//${host}/*`))
  )
}

/** The same of one. */
export const patternCovers = (pattern: string, url: string): boolean =>
  somePatternCovers(new Set([pattern]), url)
