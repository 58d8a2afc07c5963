const patternParts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\/\*$/

/**
 * Whether a match pattern (`*://*.daily.example/*`, `<all_urls>`) lets the address be fetched. Only patterns for whole
 * hosts are known, the only ones that Broadside asks for; ports are ignored, as browsers do.
 */
export function patternCovers(pattern: string, url: string): boolean {
  const parsed = URL.parse(url)
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return false
  if (pattern === '<all_urls>') return true
  const [, scheme, host] = patternParts.exec(pattern) ?? []
  if (!scheme || !host || (scheme !== '*' && `${scheme}:` !== parsed.protocol)) return false
  if (host === '*') return true
  if (!host.startsWith('*.')) return parsed.hostname === host
  return parsed.hostname === host.slice(2) || parsed.hostname.endsWith(host.slice(1))
}

/** The same of many patterns at once, without looking at each. */
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
