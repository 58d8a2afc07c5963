import { legacyNames, namedCharacters } from './named-characters'

/** Code points 128 to 159 are what windows-1252 has there (HTML standard, 13.2.5.80). */
const windows1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

/** Letters of windows-1252 that were passed on as the control characters of the same numbers. */
export const mendControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (control) => windows1252.charAt(control.charCodeAt(0) - 128))

const reference = /&(?:#[xX]([0-9a-fA-F]{1,8})|#(\d{1,10})|([a-zA-Z][a-zA-Z0-9]{0,30}))(;?)/y

function fromCode(code: number): string {
  if (code >= 128 && code < 160) return windows1252.charAt(code - 128)
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}

type Names = Pick<ReadonlyMap<string, string>, 'get'>

/** The four that markup is escaped with, which are nearly all there are: by the letter after the `&`. */
function commonAt(text: string, at: number): '' | '<' | '>' | '&' | '"' {
  const letter = text.charCodeAt(at + 1)
  if (letter === 0x6c) return text.startsWith('t;', at + 2) ? '<' : ''
  if (letter === 0x67) return text.startsWith('t;', at + 2) ? '>' : ''
  if (letter === 0x61) return text.startsWith('mp;', at + 2) ? '&' : ''
  return letter === 0x71 && text.startsWith('uot;', at + 2) ? '"' : ''
}

const commonLengths = { '<': 4, '>': 4, '&': 5, '"': 6 }

/**
 * Character references to characters, one level. `xml`: a name needs its semicolon, so that `?a=1&copy=2` stays as it
 * is; `html`: the old names do without, unless a letter, digit or `=` follows (HTML standard, 13.2.5.73). A name
 * that nobody knows stays as written. `own`: names that the document declared.
 */
export function decodeReferences(text: string, flavour: 'xml' | 'html' = 'html', own?: Names): string {
  let at = text.indexOf('&')
  if (at < 0) return text
  let decoded = ''
  let from = 0
  for (; at >= 0; at = text.indexOf('&', at)) {
    const sign = own ? '' : commonAt(text, at)
    if (sign) {
      decoded += text.slice(from, at) + sign
      at = from = at + commonLengths[sign]
      continue
    }
    reference.lastIndex = at
    const match = reference.exec(text)
    const length = match?.[0].length ?? 1
    const character = match && characterOf(match, text.charAt(at + length), flavour, own)
    if (character !== undefined && character !== null) {
      decoded += text.slice(from, at) + character
      from = at + length
    }
    at += length
  }
  return from === 0 ? text : decoded + text.slice(from)
}

/** `next`: what follows the reference. */
function characterOf(
  [, hex, decimal, name = '', semicolon]: RegExpExecArray,
  next: string,
  flavour: 'xml' | 'html',
  own: Names | undefined,
): string | undefined {
  if (hex) return fromCode(Number.parseInt(hex, 16))
  if (decimal) return fromCode(Number(decimal))
  if (semicolon) return own?.get(name) ?? namedCharacters.get(name)
  if (flavour === 'xml' || !legacyNames.has(name) || next === '=') return undefined
  return namedCharacters.get(name)
}

/** Text as HTML that shows it. */
export const escapeText = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text

/** A value for a double-quoted attribute. */
export const escapeAttribute = (text: string): string =>
  /[&"<]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;') : text
