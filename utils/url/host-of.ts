/** The host of an address, with its port where that is not the scheme's own; the text itself where it has no host. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host || url
}
