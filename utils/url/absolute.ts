import { isPlainAddress, pathStart } from './plain-address'

/** What `URL` makes of a trimmed address in a document at `base`; undefined where it is none. */
export function absolute(address: string, base: string): string | undefined {
  if (isPlainAddress(address)) return address
  if (address.charCodeAt(0) === 0x2f) {
    // From the root of a host that is written plainly: most relative addresses of feeds are.
    const root = pathStart(base)
    const joined = root < 0 ? '' : base.slice(0, root) + address
    if (address.charCodeAt(1) !== 0x2f && isPlainAddress(joined)) return joined
  }
  return URL.parse(address, base)?.href
}
