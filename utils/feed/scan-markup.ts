import { createTagScanner, type TagScanner } from '../text/tag-scanner'
import { closeNameEnd, openNameEnd, readAttributes } from './read-tag'

/** What `scanMarkup` meets, in the order of the text. Names are as written; references are not decoded. */
export interface MarkupHandler {
  /** The name of the innermost open element, '' where there is none: what is most likely to be closed next. */
  readonly openName: string
  onOpen(name: string, attributes: readonly [string, string][], isClosed: boolean): void
  onClose(name: string): void
  /** Text is told as where it is: much of it nobody reads. `isLiteral`: from a CDATA section, without references. */
  onText(from: number, to: number, isLiteral: boolean): void
  onDoctype(declaration: string): void
}

interface Scan {
  text: string
  scanner: TagScanner
  handler: MarkupHandler
  /** Where text begins that is not yet told. */
  from: number
}

/**
 * One pass over XML as it comes, in linear time: a `<` that opens nothing, or a tag that another tag tears, is text,
 * an unclosed section reaches to the end, comments and instructions are passed over. It knows nothing of nesting:
 * `readTree` does.
 */
export function scanMarkup(text: string, handler: MarkupHandler): void {
  const scan: Scan = { text, scanner: createTagScanner(text), handler, from: 0 }
  for (let open = text.indexOf('<'); open >= 0; ) {
    const end = readMarkup(scan, open)
    if (end >= 0) scan.from = end
    open = text.indexOf('<', end < 0 ? open + 1 : end)
  }
  tellText(scan, text.length)
}

function tellText({ handler, from }: Scan, to: number): void {
  if (to > from) handler.onText(from, to, false)
}

/** Tells of the markup that begins at `open`, and gives where it ends; -1 where none begins. */
function readMarkup(scan: Scan, open: number): number {
  const sign = scan.text.charCodeAt(open + 1)
  if (sign === 0x2f) return readClose(scan, open)
  if (sign === 0x21) return readDeclaration(scan, open)
  if (sign === 0x3f) {
    tellText(scan, open)
    return after(scan, scan.scanner.find('?>', open), 2)
  }
  return readOpen(scan, open)
}

function readOpen(scan: Scan, open: number): number {
  const { text, handler } = scan
  const nameEnd = openNameEnd(text, open)
  if (nameEnd < 0) return -1
  const close = text.charCodeAt(nameEnd) === 0x3e ? nameEnd : scan.scanner.wholeTagEnd(open)
  if (close === undefined) return -1
  tellText(scan, open)
  // A tag that the end of the text cuts off says nothing that can be relied on.
  if (close < 0) return text.length
  const isClosed = text.charCodeAt(close - 1) === 0x2f
  const attributes = readAttributes(text, nameEnd, isClosed ? close - 1 : close)
  handler.onOpen(text.slice(open + 1, nameEnd), attributes, isClosed)
  return close + 1
}

function readClose(scan: Scan, open: number): number {
  const { text, handler } = scan
  const { openName } = handler
  const end = open + 2 + openName.length
  if (openName && text.charCodeAt(end) === 0x3e && text.startsWith(openName, open + 2)) {
    tellText(scan, open)
    handler.onClose(openName)
    return end + 1
  }
  const nameEnd = closeNameEnd(text, open)
  if (nameEnd < 0) return -1
  tellText(scan, open)
  const close = text.charCodeAt(nameEnd) === 0x3e ? nameEnd : scan.scanner.find('>', open)
  handler.onClose(text.slice(open + 2, nameEnd).trimStart())
  return after(scan, close, 1)
}

function readDeclaration(scan: Scan, open: number): number {
  const { text, scanner, handler } = scan
  if (text.startsWith('<![CDATA[', open)) {
    const close = scanner.find(']]>', open + 9)
    tellText(scan, open)
    handler.onText(open + 9, close < 0 ? text.length : close, true)
    return after(scan, close, 3)
  }
  if (text.startsWith('<!--', open)) {
    tellText(scan, open)
    return after(scan, scanner.find('-->', open + 4), 3)
  }
  if (!/[a-zA-Z[]/.test(text.charAt(open + 2))) return -1
  tellText(scan, open)
  const end = doctypeEnd(scan, open)
  handler.onDoctype(text.slice(open, end))
  return end
}

/** An internal subset in brackets may hold `>`. */
function doctypeEnd(scan: Scan, open: number): number {
  const { scanner } = scan
  const close = scanner.find('>', open)
  const bracket = scanner.find('[', open)
  if (bracket < 0 || bracket > close) return after(scan, close, 1)
  const subset = scanner.find(']', bracket)
  return after(scan, subset < 0 ? close : scanner.find('>', subset), 1)
}

const after = ({ text }: Scan, found: number, length: number): number =>
  found < 0 ? text.length : found + length
