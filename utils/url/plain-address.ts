/** By code unit: 1 for what stands in a path, a query and a fragment as it is, 2 for what also stands in a host. */
const signs = new Uint8Array(128)
for (const sign of "ABCDEFGHIJKLMNOPQRSTUVWXYZ_~!$&()*+,;=:@%/'") signs[sign.charCodeAt(0)] = 1
for (const sign of 'abcdefghijklmnopqrstuvwxyz0123456789-.') signs[sign.charCodeAt(0)] = 2

const isLetter = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

/** Where the path of an address begins, if what is before is a scheme and a host that nobody would write otherwise. */
export function pathStart(url: string): number {
  const from = url.startsWith('https://') ? 8 : url.startsWith('http://') ? 7 : 0
  if (from === 0) return -1
  const slash = url.indexOf('/', from)
  let isLabelStart = true
  let startsWithLetter = false
  for (let at = from; at < slash; at++) {
    const unit = url.charCodeAt(at)
    if (signs[unit] !== 2) return -1
    if (unit === 0x2e) {
      if (isLabelStart) return -1
      isLabelStart = true
    } else if (isLabelStart) {
      // A number at the end may be an IP address, `xn--` may be no name.
      startsWithLetter = isLetter(unit)
      if (unit === 0x78 && url.startsWith('xn--', at)) return -1
      isLabelStart = false
    }
  }
  return !isLabelStart && startsWithLetter ? slash : -1
}

/**
 * Whether an address is http or https and what `URL` makes of it is surely the same text, so that it need not be asked:
 * it costs more than all else about an entry. False for some that are the same too.
 */
export function isPlainAddress(url: string): boolean {
  const path = pathStart(url)
  if (path < 0) return false
  let isInPath = true
  for (let at = path; at < url.length; at++) {
    const unit = url.charCodeAt(at)
    if (unit === 0x3f || unit === 0x23) isInPath = false
    else if (unit > 0x7f || signs[unit] === 0) return false
    else if (isInPath ? unit === 0x2f && isDot(url, at + 1) : unit === 0x27) return false
  }
  return true
}

/** Whether a part of a path begins with a dot, escaped or not: it may mean the folder, or the one above it. */
const isDot = (url: string, at: number): boolean =>
  url.charCodeAt(at) === 0x2e || (url.charCodeAt(at) === 0x25 && /^%2e/i.test(url.slice(at, at + 3)))
