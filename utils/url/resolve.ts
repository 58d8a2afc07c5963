/** An address in a document at `base`, as an absolute http or https address; undefined for every other kind. */
export function resolve(base: string, href: string): string | undefined {
  const trimmed = href.trim()
  if (trimmed === '') return undefined
  const parsed = URL.parse(trimmed, base) ?? URL.parse(trimmed)
  return parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:') ? parsed.href : undefined
}
