import { absolute } from './absolute'

/** An address in a document at `base`, as an absolute http or https address; undefined for every other kind. */
export function resolve(base: string, href: string): string | undefined {
  const trimmed = href.trim()
  if (trimmed === '') return undefined
  const found = absolute(trimmed, base) ?? URL.parse(trimmed)?.href
  return found !== undefined && /^https?:/.test(found) ? found : undefined
}
