/**
 * A node of an accessibility tree, the same for both browsers.
 * @typedef {{ role: string, name: string, states: string[], children: OutlineNode[] }} OutlineNode
 */

/** Roles that say nothing unless they have a name. */
const silent = new Set([
  'generic',
  'details',
  'none',
  'section',
  'text container',
  'group',
  'div',
  'form',
  'paragraph',
  'emphasis',
  'strong',
])
/** Roles whose name is made of what is inside. */
const named = new Set([
  'button',
  'link',
  'heading',
  'checkbox',
  'radio',
  'switch',
  'tab',
  'menuitem',
  'option',
  'summary',
  'time',
])
const hidden = new Set([
  'inlinetextbox',
  'listmarker',
  'list item marker',
  'linebreak',
  'whitespace',
  'labeltext',
  'label',
])

const squeeze = (text) => text.replace(/\s+/g, ' ').trim()

/** Texts under a node, in their order. @param {OutlineNode} node @returns {string} */
const textOf = (node) => (node.role === 'text' ? node.name : node.children.map(textOf).join(' '))

/** Running text, however deep it is wrapped. @param {OutlineNode} node @returns {boolean} */
const isPlain = ({ role, children }) =>
  role === 'text' || ((silent.has(role) || hidden.has(role)) && children.every(isPlain))

function* lines(node, depth) {
  // Firefox names a list item by its content, bullet included.
  const name = node.role === 'listitem' ? '' : squeeze(node.name)
  const own = squeeze(textOf(node))
  if (hidden.has(node.role) && (!own || node.role.includes('marker'))) return
  if (node.role === 'text') {
    if (name) yield `${'  '.repeat(depth)}“${name}”`
    return
  }
  const isSilent = hidden.has(node.role) || (silent.has(node.role) && (!name || name === own))
  if (isSilent && node.children.length > 0 && node.children.every(isPlain)) {
    if (own) yield `${'  '.repeat(depth)}“${own}”`
    return
  }
  if (!isSilent)
    yield `${'  '.repeat(depth)}${[node.role, name && `"${name}"`, ...node.states].filter(Boolean).join(' ')}`
  if (named.has(node.role) && (name === own || !own)) return
  for (const child of node.children) yield* lines(child, isSilent ? depth : depth + 1)
}

/** A tree as text: a line a node, two spaces a level; roles, names and states. @param {OutlineNode} root */
export const outline = (root) => [...lines(root, 0)].join('\n')
