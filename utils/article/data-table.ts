const layoutMarks = new Set([
  'table',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'blockquote',
  'figure',
  'pre',
  'article',
  'section',
])

/**
 * Whether a table holds data: at least two rows and two columns, and nothing in its cells that makes them a page's
 * columns (another table, lists, headings). Looks no further than the first such mark, so nested tables cost no more.
 */
export function isDataTable(table: Element): boolean {
  let rows = 0
  let columns = 0
  let cells = 0
  let longest = 0
  for (const element of descendants(table)) {
    const name = element.localName
    if (layoutMarks.has(name)) return false
    if (name === 'tr') {
      rows += 1
      cells = 0
    } else if (name === 'td' || name === 'th') {
      cells += 1
      columns = Math.max(columns, cells)
    } else if (name === 'p') longest += 1
  }
  return rows > 1 && columns > 1 && longest <= rows * columns * 2
}

function* descendants(root: Element): Generator<Element> {
  let node: Element | null = root.firstElementChild
  while (node) {
    yield node
    let next: Element | null = node.firstElementChild ?? node.nextElementSibling
    while (!next && node) {
      node = node.parentElement
      if (!node || node === root) return
      next = node.nextElementSibling
    }
    node = next
  }
}
