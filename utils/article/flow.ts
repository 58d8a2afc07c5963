import type { Block, Inline } from '../model/article'

/** What may be around text. Each kind is open at most once, so inlines nest six deep at most. */
export type Wrapper =
  | { kind: 'link'; href: string }
  | { kind: 'emphasis' | 'strong' | 'sub' | 'sup' | 'code' }

type Wrapped = Exclude<Inline, { kind: 'text' | 'line-break' }>

/**
 * Gathers text, wrappers and breaks into paragraphs, as a browser lays out inline content: white space collapses, a
 * boundary ends a paragraph, and wrappers that are open at a boundary go on in the next paragraph.
 *
 * An `inlines` flow (a heading, a caption, a cell) has no paragraphs: a boundary is a line break in it, and blocks put
 * into it come out beside it.
 */
export class Flow {
  readonly blocks: Block[] = []
  private run: Inline[] = []
  private open: Inline[][] = []
  private breaks = 0
  private endsInSpace = true

  constructor(
    readonly kind: 'blocks' | 'inlines',
    private readonly wrappers: Wrapper[] = [],
  ) {}

  /** A flow for something inside this one, with the same wrappers open. */
  inner(kind: 'blocks' | 'inlines'): Flow {
    return new Flow(kind, [...this.wrappers])
  }

  /** Opens a wrapper, unless one of its kind is open. Answers whether it did: then `unwrap` must follow. */
  wrap(wrapper: Wrapper): boolean {
    if (this.wrappers.some((open) => open.kind === wrapper.kind)) return false
    this.wrappers.push(wrapper)
    return true
  }

  unwrap(): void {
    this.wrappers.pop()
    if (this.open.length > this.wrappers.length) this.open.pop()
  }

  text(raw: string): void {
    const text = raw.replace(unprintable, '').replace(whiteSpace, ' ')
    const words = this.endsInSpace || this.breaks > 0 ? text.trimStart() : text
    if (words === '') return
    if (words !== ' ') {
      this.applyBreaks()
      while (this.open.length < this.wrappers.length) this.openNext()
    }
    this.append(words)
  }

  /** A `<br>`: two in a row part paragraphs. */
  lineBreak(): void {
    this.breaks += 1
  }

  /** Where a block begins or ends. */
  boundary(): void {
    if (this.kind === 'blocks') this.finishParagraph()
    else this.breaks = Math.max(this.breaks, 1)
  }

  add(block: Block): void {
    if (this.kind === 'blocks') this.finishParagraph()
    this.blocks.push(block)
  }

  /** Ends the flow: its blocks, the last paragraph among them. */
  finish(): Block[] {
    this.finishParagraph()
    return this.blocks
  }

  /** Ends an `inlines` flow: its text. */
  takeInlines(): Inline[] {
    const inlines = trimmed(this.run)
    this.run = []
    this.open = []
    this.breaks = 0
    this.endsInSpace = true
    return inlines
  }

  private finishParagraph(): void {
    const inlines = this.takeInlines()
    if (inlines.length > 0) this.blocks.push({ kind: 'paragraph', inlines })
  }

  private applyBreaks(): void {
    if (this.breaks > 0 && this.run.length > 0) {
      if (this.kind === 'blocks' && this.breaks > 1) this.finishParagraph()
      else this.innermost().push({ kind: 'line-break' })
    }
    this.breaks = 0
  }

  private innermost(): Inline[] {
    return this.open.at(-1) ?? this.run
  }

  private openNext(): void {
    const node: Wrapped = { ...this.wrappers[this.open.length]!, children: [] }
    this.innermost().push(node)
    this.open.push(node.children)
  }

  private append(text: string): void {
    const siblings = this.innermost()
    const last = siblings.at(-1)
    if (last?.kind === 'text') last.text += text
    else siblings.push({ kind: 'text', text })
    this.endsInSpace = text.endsWith(' ')
  }
}

const whiteSpace = /[ \t\n\r\f]+/g
// Control characters but white space, the byte order mark, and what has no meaning on its own.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const unprintable = /[\u0000-\u0008\u000b\u000e-\u001f\u007f\ufeff\ufffe\uffff]/g

/** Without white space at the end of a line or of the whole, and without what then is empty. */
function trimmed(inlines: Inline[]): Inline[] {
  const kept: Inline[] = []
  for (let at = inlines.length - 1; at >= 0; at -= 1) {
    const endsLine = kept.length === 0 || kept.at(-1)?.kind === 'line-break'
    const inline = endsLine ? trimmedEnd(inlines[at]!) : inlines[at]!
    if (inline && !(endsLine && inline.kind === 'line-break')) kept.push(inline)
  }
  return kept.reverse()
}

function trimmedEnd(inline: Inline): Inline | undefined {
  if (inline.kind === 'line-break') return inline
  if (inline.kind === 'text') {
    const text = inline.text.trimEnd()
    return text ? { kind: 'text', text } : undefined
  }
  const children = trimmed(inline.children)
  return children.length > 0 ? { ...inline, children } : undefined
}
