/** What is done on the way through a document. `enter` answers whether to go inside; `leave` follows each entered one. */
interface Visitor {
  enter(element: Element): boolean
  text(text: string): void
  leave(element: Element): void
}

/** Walks a tree in page order, without a stack of calls: pages nest thousands deep. */
export function walk(root: Element, visitor: Visitor): void {
  let node: Node | null = root
  while (node) {
    const inside: Node | null = visit(node, visitor)
    if (inside) {
      node = inside
      continue
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode as Node | null
      if (node) visitor.leave(node as Element)
    }
    node = node === root ? null : (node?.nextSibling ?? null)
  }
}

/** Its first child, where there is something inside to go to; an element without is left at once. */
function visit(node: Node, visitor: Visitor): Node | null {
  if (node.nodeType === 3) visitor.text(node.nodeValue ?? '')
  if (node.nodeType !== 1 || !visitor.enter(node as Element)) return null
  if (!node.firstChild) visitor.leave(node as Element)
  return node.firstChild
}
