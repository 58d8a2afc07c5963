import type { Block } from '../model/article'
import { BlockBuilder } from './block-builder'
import { enterElement } from './element-rules'

const elementNode = 1
const textNode = 3
const cdataNode = 4

/**
 * The allowed blocks of what is inside an element. Blocks are built from names, text and checked addresses; nothing of the
 * markup is copied, so nothing in it can run. Linear in the size of the markup, whatever its depth; the element is only
 * read. `base` is what relative addresses resolve against.
 */
export function toBlocks(element: Element, base: string): Block[] {
  const builder = new BlockBuilder(base)
  const leaves: (() => void)[] = []
  let node: Node | null = element.firstChild
  while (node) {
    const leave = enterNode(node, builder)
    if (leave && node.firstChild) {
      leaves.push(leave)
      node = node.firstChild
      continue
    }
    leave?.()
    while (node && !node.nextSibling) {
      node = node.parentNode
      if (node === element) return builder.finish()
      leaves.pop()?.()
    }
    node = node?.nextSibling ?? null
  }
  return builder.finish()
}

/** Answers what to do when the node is left; undefined where what is inside it is not looked at. */
function enterNode(node: Node, builder: BlockBuilder): (() => void) | undefined {
  if (node.nodeType === elementNode) return enterElement(node as Element, builder)
  if (node.nodeType === textNode || node.nodeType === cdataNode) builder.text(node.nodeValue ?? '')
  return undefined
}
