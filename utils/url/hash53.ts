/**
 * A 53-bit hash of a text in base 36 (at most 11 characters): two 32-bit multiplicative rounds over its UTF-16 units.
 * For identity among some hundred thousand entries, not for secrecy.
 */
export function hash53(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    high = Math.imul(high ^ unit, 0x9e3779b1)
    low = Math.imul(low ^ unit, 0x5f356495)
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35)
  return ((low & 0x1fffff) * 0x100000000 + (high >>> 0)).toString(36)
}
