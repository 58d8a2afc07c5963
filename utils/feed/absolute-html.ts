import { decodeReferences, escapeAttribute } from '../text/decode-references'
import { createTagScanner } from '../text/tag-scanner'

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
  URL.parse(address.trim(), base)?.href ?? address

/** Markup with the addresses in its tags made absolute; all else stays byte for byte. Linear; knows no nesting. */
export function absoluteHtml(html: string, base: string): string {
  if (!html.includes('<')) return html
  const scanner = createTagScanner(html)
  const parts: string[] = []
  let from = 0
  let at = html.indexOf('<')
  while (at >= 0) {
    const isTag = /[a-zA-Z]/.test(html.charAt(at + 1))
    const close = isTag ? scanner.tagEnd(at) : at
    if (close < 0) break
    if (isTag) {
      parts.push(html.slice(from, at), absoluteTag(html.slice(at, close + 1), base))
      from = close + 1
    }
    at = html.indexOf('<', close + 1)
  }
  parts.push(html.slice(from))
  return parts.join('')
}

const absoluteTag = (tag: string, base: string): string =>
  tag.replace(addressAttribute, (_all, before: string, double?: string, single?: string, bare?: string) => {
    const address = decodeReferences(double ?? single ?? bare ?? '')
    return `${before}"${escapeAttribute(absoluteAddress(address, base))}"`
  })
