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

/** What an element of a name may be to those around it. */
export interface Role {
  isContainer: boolean
  isEntry: boolean
  isLeaf: boolean
  isField: boolean
  isDescription: boolean
  endsDescription: boolean
}

export const roleOf = (name: string): Role => ({
  isContainer: containers.has(name),
  isEntry: name === 'item' || name === 'entry',
  isLeaf: leaves.has(name),
  isField: fields.has(name),
  isDescription: name === 'description',
  endsDescription: endDescription.has(name),
})

interface OpenElement {
  name: Role
}

/** Elements of a foreign vocabulary may well hold an `item` of their own; fields are never nested deep. */
const deepestField = 16

/**
 * How many of the open elements, innermost first, have lost their closing tags when another begins: an entry never
 * begins inside another one's fields, a field never inside one that holds only text.
 */
export function framesToClose(stack: readonly OpenElement[], begins: Role): number {
  const open = stack.at(-1)?.name
  if (!open) return 0
  if (begins.isEntry) {
    let depth = 0
    while (depth < deepestField && isOpenField(stack.at(-1 - depth)?.name)) depth++
    return stack.at(-1 - depth)?.name.isContainer ? depth : 0
  }
  if (open.isLeaf && begins.isField) return 1
  return open.isDescription && begins.endsDescription ? 1 : 0
}

const isOpenField = (role: Role | undefined): boolean => role?.isField === true && !role.isContainer
