import { legacyNames, namedCharacters } from './named-characters'

/** Code points 128 to 159 are what windows-1252 has there (HTML standard, 13.2.5.80). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Letters of windows-1252 that were passed on as the control characters of the same numbers. */
export const mendControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 128))

const reference = /&(?:#[xX]([0-9a-fA-F]{1,8})|#(\d{1,10})|([a-zA-Z][a-zA-Z0-9]{0,30}))(;?)/g

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return windows1252.charAt(code - 128)
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}

/**
 * Character references to characters, one level. `xml`: a name needs its semicolon, so that `?a=1&copy=2` stays as it
 * is; `html`: the old names do without, unless a letter, digit or `=` follows (HTML standard, 13.2.5.73). A name
 * that nobody knows stays as written. `own`: names that the document declared.
 */
export function decodeReferences(
  text: string,
  flavour: 'xml' | 'html' = 'html',
  own?: Pick<ReadonlyMap<string, string>, 'get'>,
): string {
  if (!text.includes('&')) return text
  return text.replace(reference, (all, hex, decimal, name, semicolon, at: number) => {
    if (hex) return fromCode(Number.parseInt(hex, 16))
    if (decimal) return fromCode(Number(decimal))
    if (semicolon) return own?.get(name) ?? namedCharacters.get(name) ?? all
    if (flavour === 'xml' || !legacyNames.has(name) || text.charAt(at + all.length) === '=') return all
    return namedCharacters.get(name) ?? all
  })
}

/** Text as HTML that shows it. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A value for a double-quoted attribute. */
export const escapeAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;')
