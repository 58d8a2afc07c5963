import { decodeReferences } from './decode-references'
import { createTagScanner } from './tag-scanner'

/** Elements whose content no reader sees. */
const hidden = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'math', 'textarea'])

/** Elements that words on both sides of them run together without a space. */
const inline = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr'
  ).split(' '),
)

const tagStart = /<\/?([a-zA-Z][^\s/>]*)/y

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g

/** White space that is not one plain space. */
const oddSpace = / \s+|[^\S ]\s*/g

const isOddSpace = (unit: number): boolean =>
  unit === 0x1680 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  (unit >= 0x2028 && (unit <= 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000)) ||
  unit === 0xfeff

/** Whether a text has no white space but one plain space between words, and no control characters: nearly all have. */
function isTidy(text: string): boolean {
  let isAfterSpace = true
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0x20) {
      if (isAfterSpace) return false
      isAfterSpace = true
      continue
    }
    if (unit < 0x20 || unit === 0x7f || unit === 0xa0 || (unit >= 0x1680 && isOddSpace(unit))) return false
    isAfterSpace = false
  }
  return !isAfterSpace
}

/** White space of every kind to single spaces, none at the ends; control characters dropped. */
export const collapseSpace = (text: string): string =>
  isTidy(text) ? text : text.replace(controls, '').replace(oddSpace, ' ').trim()

/**
 * The text that a reader sees of a fragment of HTML, in one pass and without a DOM: tags dropped, scripts and styles
 * with their content, character references decoded once, white space collapsed. A `<` that opens no tag is text.
 */
export function plainText(html: string): string {
  if (!html.includes('<')) return collapseSpace(decodeReferences(html))
  const scanner = createTagScanner(html)
  let text = ''
  let at = 0
  let from = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) break
    const tag = readTag(html, open, scanner)
    if (!tag) {
      at = open + 1
      continue
    }
    text += decodeReferences(html.slice(from, open)) + tag.shown
    at = from = tag.end
  }
  return collapseSpace(text + decodeReferences(html.slice(from)))
}

function readTag(html: string, open: number, scanner: ReturnType<typeof createTagScanner>) {
  if (html.startsWith('<!--', open)) {
    const close = scanner.find('-->', open + 4)
    return { shown: '', end: close < 0 ? html.length : close + 3 }
  }
  const isClosing = html.charCodeAt(open + 1) === 0x2f
  const from = isClosing ? open + 2 : open + 1
  let nameEnd = from
  while (isLetter(html.charCodeAt(nameEnd))) nameEnd++
  const isBare = nameEnd > from && html.charCodeAt(nameEnd) === 0x3e
  const name = isBare ? html.slice(from, nameEnd).toLowerCase() : nameAt(html, open)
  if (!name && !/[!?]/.test(html.charAt(open + 1))) return undefined
  if (!isBare && scanner.find('>', open) < 0) return undefined
  const close = isBare ? nameEnd : scanner.tagEnd(open)
  const end = close < 0 ? html.length : close + 1
  if (!isClosing && hidden.has(name) && html.charAt(close - 1) !== '/')
    return { shown: ' ', end: hiddenEnd(html, name, end) }
  return { shown: name && !inline.has(name) ? ' ' : '', end }
}

const isLetter = (unit: number): boolean => (unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a

/** The name of any tag, in small letters; '' where there is none. */
function nameAt(html: string, open: number): string {
  tagStart.lastIndex = open
  return tagStart.exec(html)?.[1]?.toLowerCase() ?? ''
}

function hiddenEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^>]*>?`, 'gi')
  closing.lastIndex = from
  return closing.exec(html) ? closing.lastIndex : html.length
}
