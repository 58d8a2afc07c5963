import type { Block, Inline } from '../model/article'

/** Deeper than any article that extraction makes. */
const deepest = 60
const longestAddress = 4000

type Fields = Record<string, unknown>

/** Whether a value from outside is a tree of allowed blocks, with no address that a screen must not open. */
export function isBlocks(value: unknown, depth = 0): value is Block[] {
  return isListOf(value, (one) => depth < deepest && isBlock(one, depth))
}

function isBlock(block: Fields, depth: number): boolean {
  switch (block.kind) {
    case 'paragraph':
      return isInlines(block.inlines, depth)
    case 'heading':
      return [2, 3, 4].includes(block.level as number) && isInlines(block.inlines, depth)
    case 'list':
      return Array.isArray(block.items) && block.items.every((item) => isBlocks(item, depth + 1))
    case 'quote':
      return isBlocks(block.blocks, depth + 1)
    case 'figure':
      return isAddress(block.src, /^https?:/i) && isText(block.alt) && isInlines(block.caption, depth)
    case 'table':
      return (
        Array.isArray(block.rows) &&
        block.rows.every((row) => isListOf(row, (cell) => isInlines(cell.inlines, depth)))
      )
    case 'code':
      return isText(block.text)
    case 'embed':
      return isAddress(block.href, /^https?:/i) && isText(block.title)
    default:
      return false
  }
}

function isInlines(value: unknown, depth: number): value is Inline[] {
  return isListOf(value, (one) => depth < deepest && isInline(one, depth + 1))
}

function isInline(inline: Fields, depth: number): boolean {
  switch (inline.kind) {
    case 'text':
      return isText(inline.text)
    case 'line-break':
      return true
    case 'link':
      return isAddress(inline.href, /^(?:https?|mailto|tel):/i) && isInlines(inline.children, depth)
    case 'emphasis':
    case 'strong':
    case 'sub':
    case 'sup':
    case 'code':
      return isInlines(inline.children, depth)
    default:
      return false
  }
}

const isText = (value: unknown): value is string => typeof value === 'string'

const isAddress = (value: unknown, schemes: RegExp): boolean =>
  isText(value) && value.length <= longestAddress && schemes.test(value)

const isListOf = (value: unknown, isOne: (one: Fields) => boolean): boolean =>
  Array.isArray(value) && value.every((one) => typeof one === 'object' && one !== null && isOne(one))
