const linkSchemes = new Set(['http:', 'https:', 'mailto:', 'tel:'])
const pictureSchemes = new Set(['http:', 'https:'])
const longestAddress = 4000

/** The absolute address of a link, without a name and password; undefined unless it is http, https, mailto or tel. */
export function linkAddress(href: string | null, base: string): string | undefined {
  return addressOf(href, base, linkSchemes)
}

/** The absolute address of a picture or page; undefined unless it is http or https. */
export function webAddress(src: string | null | undefined, base: string): string | undefined {
  return addressOf(src, base, pictureSchemes)
}

function addressOf(text: string | null | undefined, base: string, schemes: Set<string>): string | undefined {
  const trimmed = text?.trim()
  if (!trimmed || trimmed.length > longestAddress || !URL.canParse(trimmed, base)) return undefined
  const address = new URL(trimmed, base)
  if (!schemes.has(address.protocol)) return undefined
  if (address.username || address.password) {
    address.username = ''
    address.password = ''
  }
  // Escaped, it may have grown.
  return address.href.length > longestAddress ? undefined : address.href
}
