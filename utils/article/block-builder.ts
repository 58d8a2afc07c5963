import type { Block, Inline, TableCell } from '../model/article'
import { Flow, type Wrapper } from './flow'

/** Lists and quotes inside one another beyond this are laid flat. */
const deepestNesting = 8
const mostColumns = 24

interface Frame {
  flow: Flow
  /** What a list has so far, while the flow takes what is in it but in no item. */
  items?: Block[][]
  rows?: TableCell[][]
}

/** Builds the blocks of a document that is walked through it: every `open…` answers what must be called at its end. */
export class BlockBuilder {
  private frames: Frame[] = [{ flow: new Flow('blocks') }]
  private nesting = 0
  private code: string[] | undefined
  private pictures = new Set<string>()
  /** The `srcset`s of the `<picture>` that is being walked. */
  pictureSets: string[] = []
  openForms = 0
  /** In a drawing no text counts. */
  isInDrawing = false

  constructor(readonly base: string) {}

  get flow(): Flow {
    return this.frames.at(-1)!.flow
  }

  text(text: string): void {
    if (this.isInDrawing) return
    if (this.code) this.code.push(text)
    else this.flow.text(text)
  }

  lineBreak(): void {
    if (this.code) this.code.push('\n')
    else this.flow.lineBreak()
  }

  boundary = (): void => {
    if (!this.code) this.flow.boundary()
    else if (this.code.length > 0 && !this.code.at(-1)!.endsWith('\n')) this.code.push('\n')
  }

  openContainer(): () => void {
    this.boundary()
    return this.boundary
  }

  openWrapper(wrapper: Wrapper): () => void {
    return !this.code && this.flow.wrap(wrapper) ? () => this.flow.unwrap() : () => {}
  }

  /** Something with inline text of its own: a heading, a caption. What else was in it comes after it. */
  openInlines(put: (inlines: Inline[]) => void): () => void {
    if (!this.canNest()) return this.openContainer()
    this.flow.boundary()
    this.frames.push({ flow: this.flow.inner('inlines') })
    return () => {
      const { flow } = this.frames.pop()!
      const inlines = flow.takeInlines()
      if (inlines.length > 0) put(inlines)
      for (const block of flow.blocks) this.flow.add(block)
    }
  }

  /** Something with blocks of its own: a quote, a figure. */
  openBlocks(put: (blocks: Block[]) => void): () => void {
    if (!this.canNest()) return this.openContainer()
    this.flow.boundary()
    this.nesting += 1
    this.frames.push({ flow: this.flow.inner('blocks') })
    return () => {
      this.nesting -= 1
      const blocks = this.frames.pop()!.flow.finish()
      if (blocks.length > 0) put(blocks)
    }
  }

  openList(isOrdered: boolean): () => void {
    const items: Block[][] = []
    const wasOpen = this.frames.length
    const close = this.openBlocks((blocks) => takeLoose(items, blocks))
    if (this.frames.length === wasOpen) return close
    this.frames.at(-1)!.items = items
    return () => {
      close()
      if (items.length > 0) this.flow.add({ kind: 'list', isOrdered, items })
    }
  }

  openItem(): () => void {
    const { items, flow } = this.frames.at(-1)!
    if (!items || this.code) return this.openContainer()
    takeLoose(items, flow.finish().splice(0))
    this.frames.push({ flow: flow.inner('blocks') })
    return () => {
      const blocks = this.frames.pop()!.flow.finish()
      if (blocks.length > 0) items.push(blocks)
    }
  }

  openTable(): () => void {
    const rows: TableCell[][] = []
    const wasOpen = this.frames.length
    const close = this.openBlocks((blocks) => {
      for (const block of blocks) this.flow.add(block)
    })
    if (this.frames.length === wasOpen) return close
    this.frames.at(-1)!.rows = rows
    return () => {
      close()
      const filled = rows.filter((row) => row.some((cell) => cell.inlines.length > 0))
      if (filled.length > 0) this.flow.add({ kind: 'table', rows: filled })
    }
  }

  openRow(): () => void {
    this.frames.at(-1)!.rows?.push([])
    return this.openContainer()
  }

  openCell(isHeader: boolean, span: number): () => void {
    const { rows, flow } = this.frames.at(-1)!
    if (!rows || this.code) return this.openContainer()
    if (rows.length === 0) rows.push([])
    const row = rows.at(-1)!
    this.frames.push({ flow: flow.inner('inlines') })
    return () => {
      const cell = this.frames.pop()!.flow
      for (const block of cell.blocks) this.flow.add(block)
      if (row.length < mostColumns) row.push({ isHeader, inlines: cell.takeInlines() })
      for (let more = 1; more < span && row.length < mostColumns; more += 1)
        row.push({ isHeader, inlines: [] })
    }
  }

  openCode(): () => void {
    if (this.code || this.flow.kind === 'inlines') return this.openContainer()
    const code: string[] = []
    this.code = code
    return () => {
      this.code = undefined
      const text = code.join('').replace(/\r\n?/g, '\n').replace(/\0/g, '').replace(/^\n/, '').trimEnd()
      if (text.trim()) this.flow.add({ kind: 'code', text })
    }
  }

  /** Puts a picture where the walk is, unless the same one was put before. */
  figure(figure: Extract<Block, { kind: 'figure' }>): void {
    if (this.code || this.pictures.has(figure.src)) return
    this.pictures.add(figure.src)
    this.flow.add(figure)
  }

  embed(href: string, title: string): void {
    if (!this.code) this.flow.add({ kind: 'embed', href, title })
  }

  finish(): Block[] {
    return this.frames[0]!.flow.finish()
  }

  /** Whether a block with blocks or text of its own may begin here; not in code, in a heading, or too deep. */
  private canNest(): boolean {
    return !this.code && this.flow.kind === 'blocks' && this.nesting < deepestNesting
  }
}

/** What was in a list but in no item: a list belongs to the item before it, the rest is an item. */
function takeLoose(items: Block[][], blocks: Block[]): void {
  const last = items.at(-1)
  if (last && blocks.every((block) => block.kind === 'list')) last.push(...blocks)
  else if (blocks.length > 0) items.push(blocks)
}
