import { countUnspaced } from '../../text/words'
import { isUnseen } from '../element-rules'
import { foldWords } from '../page-facts'
import { type ElementTraits, rootTraits, traitsOf } from './element-traits'

/** A run of text between two boundaries of block-level elements, or two line breaks: what is kept or left out as one. */
export interface Segment {
  /** The block-level element that it stands in. */
  element: Element
  traits: ElementTraits
  nodes: Text[]
  text: string
  /** Words for comparing: lower case, letters and digits only. */
  tokens: string[]
  /** They in one, with a space between them. */
  key: string
  /** Its length: words, and half of each letter of a script that writes none apart. */
  words: number
  linkCharacters: number
  emphasisCharacters: number
  links: string[]
}

const elementNode = 1
const textNode = 3
const cdataNode = 4

const names = (line: string): ReadonlySet<string> => new Set(line.split(' '))

const skipped = names(
  'script style noscript template iframe svg button select textarea title object video audio dialog canvas ' +
    'head meta link input option datalist frame frameset noembed xmp map rp applet',
)
const blocks = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary ' +
    'table tbody td tfoot th thead tr ul',
)
const emphasis = names('b strong em i')

/** The segments inside an element, in its order. Linear in its size, whatever its depth; the element is only read. */
export function readSegments(root: Element): Segment[] {
  const reader = new Reader(root)
  let node: Node | null = root.firstChild
  while (node) {
    if (reader.enter(node) && node.firstChild) {
      node = node.firstChild
      continue
    }
    reader.leave(node)
    while (node && !node.nextSibling) {
      node = node.parentNode
      if (!node || node === root) return reader.finish()
      reader.leave(node)
    }
    node = node?.nextSibling ?? null
  }
  return reader.finish()
}

interface Run {
  nodes: Text[]
  parts: string[]
  linkCharacters: number
  emphasisCharacters: number
  links: string[]
}

const newRun = (): Run => ({ nodes: [], parts: [], linkCharacters: 0, emphasisCharacters: 0, links: [] })

class Reader {
  private readonly segments: Segment[] = []
  private readonly traits: ElementTraits[]
  private readonly elements: Element[]
  private run = newRun()
  private breaks = 0
  private openLinks: string[] = []
  private openEmphases = 0

  constructor(root: Element) {
    this.traits = [traitsOf(root, rootTraits)]
    this.elements = [root]
  }

  /** Answers whether to look inside. */
  enter(node: Node): boolean {
    if (node.nodeType === textNode || node.nodeType === cdataNode) this.text(node as Text)
    if (node.nodeType !== elementNode) return false
    const element = node as Element
    const name = element.localName.toLowerCase()
    if (skipped.has(name) || isUnseen(element)) return false
    if (blocks.has(name)) {
      this.endRun()
      this.elements.push(element)
      this.traits.push(traitsOf(element, this.traits.at(-1)!))
    } else if (name === 'br') this.breaks += 1
    else if (name === 'a') this.openLinks.push(element.getAttribute('href') ?? '')
    else if (emphasis.has(name)) this.openEmphases += 1
    return true
  }

  leave(node: Node): void {
    if (node.nodeType !== elementNode) return
    const name = (node as Element).localName.toLowerCase()
    if (node === this.elements.at(-1)) {
      this.endRun()
      this.elements.pop()
      this.traits.pop()
    } else if (name === 'a') this.openLinks.pop()
    else if (emphasis.has(name)) this.openEmphases -= 1
  }

  finish(): Segment[] {
    this.endRun()
    return this.segments
  }

  private text(node: Text): void {
    const text = node.nodeValue ?? ''
    if (!/\S/.test(text)) return
    if (this.breaks > 1) this.endRun()
    this.breaks = 0
    const { run } = this
    run.nodes.push(node)
    run.parts.push(text)
    const link = this.openLinks.at(-1)
    if (link !== undefined) {
      run.linkCharacters += text.trim().length
      if (run.links.at(-1) !== link) run.links.push(link)
    }
    if (this.openEmphases > 0) run.emphasisCharacters += text.trim().length
  }

  private endRun(): void {
    const { parts, ...run } = this.run
    this.breaks = 0
    if (parts.length === 0) return
    this.run = newRun()
    const text = parts.join(' ').replace(/\s+/g, ' ').trim()
    const tokens = foldWords(text)
    if (tokens.length === 0 && run.links.length === 0) return
    const traits = this.traits.at(-1)!
    this.segments.push({
      ...{ element: this.elements.at(-1)!, traits, text, tokens, key: tokens.join(' ') },
      ...{ words: tokens.length + countUnspaced(text) / 2, ...run },
    })
  }
}
