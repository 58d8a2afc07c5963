/** What may hold entries. '' is the root over the document. */
const containers = new Set(['', 'rss', 'rdf:rdf', 'channel', 'feed', 'items'])

/** Fields that hold text and no fields: one that is still open when another field begins has lost its closing tag. */
const leaves = new Set(
  'title link guid pubdate category comments id updated published issued modified created url name'.split(
    ' ',
  ),
)

const fields = new Set([
  ...leaves,
  ...'item entry description summary content author enclosure image source channel subtitle language'.split(
    ' ',
  ),
])

/** HTML has no such elements, so that they end a description in which tags may stand unescaped. */
const endDescription = new Set(['pubdate', 'guid'])

interface OpenElement {
  element: { name: string }
}

/**
 * How many of the open elements, innermost first, have lost their closing tags when an element named `name` begins: an
 * entry never begins inside another one's fields, a field never inside one that holds only text.
 */
export function framesToClose(stack: readonly OpenElement[], name: string): number {
  const nameAt = (depth: number): string => stack.at(-1 - depth)?.element.name ?? ''
  if (name === 'item' || name === 'entry') {
    let depth = 0
    // Elements of a foreign vocabulary may well hold an `item` of their own; fields are never nested deep.
    while (depth < 16 && fields.has(nameAt(depth)) && !containers.has(nameAt(depth))) depth++
    return containers.has(nameAt(depth)) ? depth : 0
  }
  const open = nameAt(0)
  if (leaves.has(open) && fields.has(name)) return 1
  return open === 'description' && endDescription.has(name) ? 1 : 0
}
