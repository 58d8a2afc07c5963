/** A node of a page's structured data (schema.org as JSON-LD). */
export type LdNode = Record<string, unknown>

const longestScript = 500_000
const mostNodes = 5000
const articleTypes = /(?:Article|Posting|Report|Review|Recipe|CreativeWork|WebPage)$/

/** Every object in a page's JSON-LD scripts, @graph and nested ones included; a script that is no JSON is passed over. */
export function readJsonLd(document: Document): LdNode[] {
  const nodes: LdNode[] = []
  for (const script of document.querySelectorAll('script')) {
    if (!/^application\/ld\+json\b/i.test(script.getAttribute('type')?.trim() ?? '')) continue
    collect(parseScript(script.textContent ?? ''), nodes)
  }
  return nodes
}

/** The node that describes the page's article: the most specific type, and of equal ones the first with a headline. */
export function articleNode(nodes: readonly LdNode[]): LdNode | undefined {
  const ranked = nodes.map((node) => ({ node, rank: articleRank(node) })).filter(({ rank }) => rank > 0)
  return ranked.reduce<(typeof ranked)[number] | undefined>(
    (best, one) => (best && best.rank >= one.rank ? best : one),
    undefined,
  )?.node
}

/** A node that is only a reference (`{"@id": …}`) as the node that it means. */
export function resolveNode(value: unknown, nodes: readonly LdNode[]): unknown {
  if (!isNode(value) || Object.keys(value).length > 2 || typeof value['@id'] !== 'string') return value
  return nodes.find((node) => node['@id'] === value['@id'] && Object.keys(node).length > 2) ?? value
}

/** The text of a value: itself, its `@value` or `name`, or the first of a list. */
export function ldText(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined
  if (Array.isArray(value)) return value.map(ldText).find(Boolean)
  return isNode(value) ? ldText(value['@value'] ?? value.name) : undefined
}

/** The address of a picture: a string, an ImageObject, or the first of a list. */
export function ldAddress(value: unknown, nodes: readonly LdNode[]): string | undefined {
  const meant = resolveNode(value, nodes)
  if (typeof meant === 'string') return meant
  if (Array.isArray(meant)) return meant.map((one) => ldAddress(one, [])).find(Boolean)
  return isNode(meant) ? ldText(meant.url ?? meant.contentUrl) : undefined
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function typesOf(node: LdNode): string[] {
  return [node['@type']].flat().filter((type): type is string => typeof type === 'string')
}

function articleRank(node: LdNode): number {
  const types = typesOf(node).filter((type) => articleTypes.test(type))
  if (types.length === 0) return 0
  const isPage = types.every((type) => /(?:WebPage|CreativeWork)$/.test(type))
  return (isPage ? 1 : 4) + (node.headline ? 2 : 0) + (node.datePublished ? 1 : 0)
}

function collect(root: unknown, nodes: LdNode[]): void {
  const queue: unknown[] = [root]
  while (queue.length > 0 && nodes.length < mostNodes) {
    const value = queue.pop()
    if (Array.isArray(value)) queue.push(...value.slice(0, mostNodes).reverse())
    else if (isNode(value)) {
      nodes.push(value)
      queue.push(
        ...Object.values(value)
          .filter((inner) => typeof inner === 'object')
          .reverse(),
      )
    }
  }
}

function parseScript(text: string): unknown {
  if (text.length > longestScript) return undefined
  const json = text.replace(
    /^\s*(?:<!--|\/\*.*?\*\/|<!\[CDATA\[|\/\/[^\n]*\n)\s*|\s*(?:-->|\]\]>)\s*;?\s*$/g,
    '',
  )
  try {
    return JSON.parse(json.replace(/;\s*$/, ''))
  } catch {
    return parseLoosely(json)
  }
}

/** Scripts with bare line breaks in their strings, which many systems write. */
function parseLoosely(json: string): unknown {
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what breaks the strings
    return JSON.parse(json.replace(/[\u0000-\u001f]+/g, ' '))
  } catch {
    return undefined
  }
}
