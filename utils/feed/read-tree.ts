import { mendControls } from '../text/decode-references'
import { createDocumentEntities } from './document-entities'
import type { Element } from './element'
import { createNamespaces, type Declared, type Name, type Namespaces, type Tag } from './namespaces'
import { framesToClose } from './recovery'
import { type MarkupHandler, scanMarkup } from './scan-markup'

interface Frame {
  element: Element
  /** As written. */
  written: string
  name: Name
  /** What its closing tag is matched by. */
  tag: Tag
  declared: Declared | undefined
  /** It holds entries, or is one: text between its children is no field's and nobody's. */
  isHolder: boolean
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them, and feeds have them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g

// biome-ignore lint/suspicious/noControlCharactersInRegex: as above, and those that `mendControls` mends
const toMend = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u0080-\u009f\ufffe\uffff]/

/**
 * Whatever markup there is, as elements under one nameless root, in one linear pass. Closing tags that close nothing
 * are dropped, missing ones are made up for (see `recovery`), names are resolved to known vocabularies by their
 * namespace's address, or by their prefix where it is not declared. The vocabulary of a `rss` or `feed` element is the
 * feed's own, whatever its address. `url`: what relative addresses are relative to.
 */
export function readTree(text: string, url: string): Element {
  const mended = toMend.test(text) ? mendControls(text.replace(forbidden, '')) : text
  const builder = createBuilder(mended, url)
  scanMarkup(mended, builder)
  return builder.root
}

function createBuilder(text: string, url: string): MarkupHandler & { root: Element } {
  const spaces = createNamespaces()
  const entities = createDocumentEntities()
  const root = newElement('', noAttributes, { base: url })
  root.children = []
  const stack: Frame[] = [rootFrame(root, spaces)]
  const top = (): Frame => stack[stack.length - 1] as Frame
  const pop = () => {
    const frame = stack.pop() as Frame
    frame.tag.openCount--
    builder.openName = top().written
    if (frame.declared) spaces.close(frame.declared)
  }
  const builder = {
    root,
    openName: '',
    onOpen(written: string, raw: readonly [string, string][], isClosed: boolean) {
      const attributes = raw.some(hasReference) ? decoded(raw, entities.decode) : raw
      const tag = spaces.tagOf(written)
      let declared = spaces.open(tag, attributes)
      const name = spaces.nameOf(tag)
      const missing = framesToClose(stack, name)
      if (missing > 0) {
        if (declared) spaces.close(declared)
        for (let left = missing; left > 0; left--) pop()
        declared = spaces.open(tag, attributes)
      }
      const { element: parent, isHolder } = top()
      const element = newElement(name.text, attributes, parent)
      addChild(parent, element)
      parent.low |= name.low
      parent.high |= name.high
      if (isClosed) return declared && spaces.close(declared)
      tag.openCount++
      const holdsToo = isHolder && (name.isContainer || name.isEntry)
      builder.openName = written
      stack.push({ element, written, name, tag, declared, isHolder: holdsToo })
    },
    onClose(written: string) {
      if (written === builder.openName) return pop()
      const tag = spaces.tagOf(written)
      if (tag.openCount === 0) return
      while (top().tag !== tag) pop()
      pop()
    },
    onText(from: number, to: number, isLiteral: boolean) {
      const { element, isHolder } = top()
      if (isHolder) return
      const part = text.slice(from, to)
      addChild(element, isLiteral ? part : entities.decode(part))
    },
    onDoctype(declaration: string) {
      if (stack.length === 1) root.children.push(doctypeElement(declaration, url))
      entities.declare(declaration)
    },
  } satisfies MarkupHandler & { root: Element }
  return builder
}

function rootFrame(element: Element, spaces: Namespaces): Frame {
  const tag = spaces.tagOf('')
  return { element, written: '', name: spaces.nameOf(tag), tag, declared: undefined, isHolder: true }
}

const noAttributes: readonly [string, string][] = []
const none: ReadonlyMap<string, string> = new Map()
const noChildren: (string | Element)[] = []

/** Most elements hold one text: a list that is made with it takes no more room than that. */
function addChild(element: Element, child: string | Element): void {
  if (element.children === noChildren) element.children = [child]
  else element.children.push(child)
}

const hasReference = ([, value]: readonly [string, string]): boolean => value.includes('&')

const decoded = (attributes: readonly [string, string][], decode: (text: string) => string) =>
  attributes.map(([name, value]): [string, string] => [name, decode(value)])

/** The declaration stands in the tree as an element: it tells a page from a feed. */
const doctypeElement = (declaration: string, base: string): Element => ({
  name: `!${/^<!doctype\s+([\w:.-]+)/i.exec(declaration)?.[1]?.toLowerCase() ?? ''}`,
  attributes: none,
  base,
  children: noChildren,
  low: 0,
  high: 0,
})

/** Bases nested in thousands could grow without end. */
const longestBase = 2000

function baseUnder(base: string, written: string): string {
  const href = URL.parse(written.trim(), base)?.href ?? base
  return href.length > longestBase ? base : href
}

type Above = Pick<Element, 'base' | 'language'>

function newElement(name: string, written: readonly [string, string][], above: Above): Element {
  let { base, language } = above
  if (written.length === 0)
    return { name, attributes: none, base, language, children: noChildren, low: 0, high: 0 }
  const attributes = new Map<string, string>()
  for (const [attribute, value] of written) {
    const folded = attribute.toLowerCase()
    if (folded === 'xml:base') base = baseUnder(base, value)
    else if (folded === 'xml:lang') language = value.trim() || undefined
    if (folded === 'xmlns' || folded.startsWith('xmlns:')) continue
    const local = folded.slice(folded.indexOf(':') + 1)
    if (!attributes.has(local)) attributes.set(local, value)
  }
  return { name, attributes, base, language, children: noChildren, low: 0, high: 0 }
}
