import { createTagScanner, type TagScanner } from '../text/tag-scanner'

/** What `scanMarkup` meets, in the order of the text. Names are as written; references are not decoded. */
export interface MarkupHandler {
  onOpen(name: string, attributes: [string, string][], isClosed: boolean): void
  onClose(name: string): void
  /** `isLiteral`: from a CDATA section, so that it holds no references. */
  onText(text: string, isLiteral: boolean): void
  onDoctype(declaration: string): void
}

const openName = /<([\p{L}_:][^\s/>"'<=]*)/uy
const closeName = /<\/\s*([^\s/>]+)/y
const attribute = /([^\s=/"'<>][^\s=/>]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g

/**
 * One pass over XML as it comes, in linear time: a `<` that opens nothing, or a tag that another tag tears, is text,
 * an unclosed section reaches to the end, comments and instructions are passed over. It knows nothing of nesting:
 * `readTree` does.
 */
export function scanMarkup(text: string, handler: MarkupHandler): void {
  const scanner = createTagScanner(text)
  let at = 0
  let from = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open < 0) break
    const step = readMarkup(text, open, scanner)
    if (!step) {
      at = open + 1
      continue
    }
    if (open > from) handler.onText(text.slice(from, open), false)
    step.report?.(handler)
    at = from = step.end
  }
  if (from < text.length) handler.onText(text.slice(from), false)
}

interface Step {
  end: number
  report?: (handler: MarkupHandler) => void
}

function readMarkup(text: string, open: number, scanner: TagScanner): Step | undefined {
  const sign = text.charAt(open + 1)
  if (sign === '!') return readDeclaration(text, open, scanner)
  if (sign === '?') return { end: after(text, scanner.find('?>', open), 2) }
  if (sign === '/') return readClose(text, open, scanner)
  openName.lastIndex = open
  const name = openName.exec(text)?.[1]
  if (!name) return undefined
  const close = scanner.wholeTagEnd(open)
  if (close === undefined) return undefined
  // A tag that the end of the text cuts off says nothing that can be relied on.
  if (close < 0) return { end: text.length }
  const isClosed = text.charAt(close - 1) === '/'
  const inside = text.slice(open + 1 + name.length, isClosed ? close - 1 : close)
  return { end: close + 1, report: (handler) => handler.onOpen(name, readAttributes(inside), isClosed) }
}

function readClose(text: string, open: number, scanner: TagScanner): Step | undefined {
  closeName.lastIndex = open
  const name = closeName.exec(text)?.[1]
  if (!name) return undefined
  const close = scanner.find('>', open)
  return { end: after(text, close, 1), report: (handler) => handler.onClose(name) }
}

function readDeclaration(text: string, open: number, scanner: TagScanner): Step | undefined {
  if (text.startsWith('<!--', open)) return { end: after(text, scanner.find('-->', open + 4), 3) }
  if (text.startsWith('<![CDATA[', open)) {
    const close = scanner.find(']]>', open + 9)
    const content = text.slice(open + 9, close < 0 ? text.length : close)
    return { end: after(text, close, 3), report: (handler) => handler.onText(content, true) }
  }
  if (!/[a-zA-Z[]/.test(text.charAt(open + 2))) return undefined
  const end = doctypeEnd(text, open, scanner)
  const declaration = text.slice(open, end)
  return { end, report: (handler) => handler.onDoctype(declaration) }
}

/** An internal subset in brackets may hold `>`. */
function doctypeEnd(text: string, open: number, scanner: TagScanner): number {
  const close = scanner.find('>', open)
  const bracket = scanner.find('[', open)
  if (bracket < 0 || bracket > close) return after(text, close, 1)
  const subset = scanner.find(']', bracket)
  return after(text, subset < 0 ? close : scanner.find('>', subset), 1)
}

const after = (text: string, found: number, length: number): number =>
  found < 0 ? text.length : found + length

function readAttributes(inside: string): [string, string][] {
  const attributes: [string, string][] = []
  if (inside.trim() === '') return attributes
  for (const [, name, double, single, bare] of inside.matchAll(attribute))
    if (name) attributes.push([name, double ?? single ?? bare ?? ''])
  return attributes
}
