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

const tagStart = /<(\/?)([a-zA-Z][^\s/>]*)/y

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]+/g

/** White space of every kind to single spaces, none at the ends; control characters dropped. */
export const collapseSpace = (text: string): string => text.replace(controls, '').replace(/\s+/g, ' ').trim()

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
  tagStart.lastIndex = open
  const match = tagStart.exec(html)
  if (!match && !/[!?]/.test(html.charAt(open + 1))) return undefined
  if (scanner.find('>', open) < 0) return undefined
  const close = scanner.tagEnd(open)
  const end = close < 0 ? html.length : close + 1
  const name = match?.[2]?.toLowerCase() ?? ''
  if (hidden.has(name) && match?.[1] === '' && html.charAt(close - 1) !== '/')
    return { shown: ' ', end: hiddenEnd(html, name, end) }
  return { shown: match && !inline.has(name) ? ' ' : '', end }
}

function hiddenEnd(html: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}[^>]*>?`, 'gi')
  closing.lastIndex = from
  return closing.exec(html) ? closing.lastIndex : html.length
}
