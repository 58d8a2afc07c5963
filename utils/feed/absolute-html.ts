import { decodeReferences, escapeAttribute } from '../text/decode-references'
import { createTagScanner } from '../text/tag-scanner'
import { absolute } from '../url/absolute'

/** Attributes of HTML that hold one address. */
const addressNames = 'href src poster cite action background data longdesc'

const addressSet = new Set(addressNames.split(' '))

const addressAttribute = new RegExp(
  `(\\s(?:${addressNames.replaceAll(' ', '|')})\\s*=\\s*)(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
  'gi',
)

/** Whether an attribute of HTML holds one address. `name`: small letters. */
export const isAddressAttribute = (name: string): boolean => addressSet.has(name)

/** An address of any kind in a document at `base`, made absolute where it can be; otherwise as it was. */
export const absoluteAddress = (address: string, base: string): string =>
  absolute(address.trim(), base) ?? address

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a
const isGap = (unit: number): boolean => unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09

/** Markup with the addresses in its tags made absolute; all else stays byte for byte. Linear; knows no nesting. */
export function absoluteHtml(html: string, base: string): string {
  let at = html.indexOf('<')
  if (at < 0) return html
  const scanner = createTagScanner(html)
  let made = ''
  let from = 0
  for (; at >= 0; at = html.indexOf('<', at + 1)) {
    if (!isLetter(html.charCodeAt(at + 1))) continue
    const name = nameEnd(html, at + 1)
    if (html.charCodeAt(name) === 0x3e) continue
    const close = scanner.tagEnd(at)
    if (close < 0) break
    const written = html.slice(name, close + 1)
    const absolute = plainlyAbsolute(written, base) ?? absoluteTag(written, base)
    if (absolute !== written) {
      made += html.slice(from, name) + absolute
      from = close + 1
    }
    at = close
  }
  return from === 0 ? html : made + html.slice(from)
}

function nameEnd(html: string, from: number): number {
  let at = from
  while (isLetter(html.charCodeAt(at))) at++
  return at
}

const absoluteTag = (tag: string, base: string): string =>
  tag.replace(addressAttribute, (_all, before: string, double?: string, single?: string, bare?: string) => {
    const address = decodeReferences(double ?? single ?? bare ?? '')
    return `${before}"${escapeAttribute(absoluteAddress(address, base))}"`
  })

/** The same of attributes as they are usually written, ` name="value"`; undefined where one is not. */
function plainlyAbsolute(tag: string, base: string): string | undefined {
  let made = ''
  let from = 0
  let at = 0
  for (;;) {
    const gap = at
    while (isGap(tag.charCodeAt(at))) at++
    const unit = tag.charCodeAt(at)
    if (unit === 0x3e || (unit === 0x2f && at === tag.length - 2))
      return from === 0 ? tag : made + tag.slice(from)
    const name = at
    while (isLetter(tag.charCodeAt(at)) || tag.charCodeAt(at) === 0x2d) at++
    if (gap === name || name === at || tag.charCodeAt(at) !== 0x3d || tag.charCodeAt(at + 1) !== 0x22)
      return undefined
    const close = tag.indexOf('"', at + 2)
    if (close < 0) return undefined
    const value = tag.slice(at + 2, close)
    if (addressSet.has(tag.slice(name, at).toLowerCase())) {
      made += tag.slice(from, at + 2) + escapeAttribute(absoluteAddress(decodeReferences(value), base))
      from = close
    } else if (value.includes('=')) return undefined
    at = close + 1
  }
}
