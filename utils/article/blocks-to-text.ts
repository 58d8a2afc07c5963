import type { Block, Inline } from '../model/article'

/** The words of blocks: a blank line between blocks, a line break between the lines of one. Captions count, `alt`s do not. */
export function blocksToText(blocks: readonly Block[]): string {
  return blocks.map(blockToText).filter(Boolean).join('\n\n')
}

export function inlinesToText(inlines: readonly Inline[]): string {
  return inlines.map(inlineToText).join('')
}

function blockToText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlinesToText(block.inlines)
    case 'list':
      return block.items.map((item) => item.map(blockToText).filter(Boolean).join('\n')).join('\n')
    case 'quote':
      return blocksToText(block.blocks)
    case 'figure':
      return inlinesToText(block.caption)
    case 'table':
      return block.rows
        .map((row) =>
          row
            .map((cell) => inlinesToText(cell.inlines))
            .join('\t')
            .trim(),
        )
        .join('\n')
    case 'code':
      return block.text
    case 'embed':
      return ''
  }
}

function inlineToText(inline: Inline): string {
  if (inline.kind === 'text') return inline.text
  return inline.kind === 'line-break' ? '\n' : inlinesToText(inline.children)
}
