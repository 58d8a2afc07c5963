import { mendControls } from '../text/decode-references'
import { createDocumentEntities } from './document-entities'
import type { Element } from './element'
import { createNamespaces } from './namespaces'
import { framesToClose } from './recovery'
import { scanMarkup } from './scan-markup'

interface Frame {
  element: Element
  /** As written, in small letters: what its closing tag is matched by. */
  tag: string
  declared: string[]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them, and feeds have them
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]+/g

/**
 * Whatever markup there is, as elements under one nameless root, in one linear pass. Closing tags that close nothing
 * are dropped, missing ones are made up for (see `recovery`), names are resolved to known vocabularies by their
 * namespace's address, or by their prefix where it is not declared. The vocabulary of a `rss` or `feed` element is the
 * feed's own, whatever its address. `url`: what relative addresses are relative to.
 */
export function readTree(text: string, url: string): Element {
  const builder = createBuilder(url)
  scanMarkup(mendControls(text.replace(forbidden, '')), builder)
  return builder.root
}

function createBuilder(url: string) {
  const root: Element = { name: '', attributes: new Map(), base: url, children: [] }
  const stack: Frame[] = [{ element: root, tag: '', declared: [] }]
  const openTags = new Map<string, number>()
  const spaces = createNamespaces()
  const entities = createDocumentEntities()
  const top = (): Frame => stack.at(-1) as Frame
  const pop = () => {
    const frame = stack.pop() as Frame
    openTags.set(frame.tag, (openTags.get(frame.tag) ?? 1) - 1)
    spaces.close(frame.declared)
  }
  return {
    root,
    onOpen(tag: string, written: [string, string][], isClosed: boolean) {
      const attributes = written.map(([name, value]) => [name, entities.decode(value)] as [string, string])
      const declared = spaces.open(tag, attributes)
      const name = spaces.nameOf(tag)
      for (let missing = framesToClose(stack, name); missing > 0; missing--) pop()
      const element = newElement(name, attributes, top().element)
      top().element.children.push(element)
      if (isClosed) return spaces.close(declared)
      const folded = tag.toLowerCase()
      stack.push({ element, tag: folded, declared })
      openTags.set(folded, (openTags.get(folded) ?? 0) + 1)
    },
    onClose(tag: string) {
      const folded = tag.toLowerCase()
      if (!openTags.get(folded)) return
      while (top().tag !== folded) pop()
      pop()
    },
    onText(text: string, isLiteral: boolean) {
      top().element.children.push(isLiteral ? text : entities.decode(text))
    },
    onDoctype: (declaration: string) => {
      if (stack.length === 1) root.children.push(doctypeElement(declaration, url))
      entities.declare(declaration)
    },
  }
}

/** The declaration stands in the tree as an element: it tells a page from a feed. */
const doctypeElement = (declaration: string, base: string): Element => ({
  name: `!${/^<!doctype\s+([\w:.-]+)/i.exec(declaration)?.[1]?.toLowerCase() ?? ''}`,
  attributes: new Map(),
  base,
  children: [],
})

/** Bases nested in thousands could grow without end. */
const longestBase = 2000

function baseUnder(base: string, written: string): string {
  const href = URL.parse(written.trim(), base)?.href ?? base
  return href.length > longestBase ? base : href
}

function newElement(name: string, written: [string, string][], parent: Element): Element {
  const attributes = new Map<string, string>()
  let { base, language } = parent
  for (const [attribute, value] of written) {
    const folded = attribute.toLowerCase()
    if (folded === 'xml:base') base = baseUnder(base, value)
    else if (folded === 'xml:lang') language = value.trim() || undefined
    if (folded === 'xmlns' || folded.startsWith('xmlns:')) continue
    const local = folded.slice(folded.indexOf(':') + 1)
    if (!attributes.has(local)) attributes.set(local, value)
  }
  return { name, attributes, base, language, children: [] }
}
