import { parseCode, projectFiles, readText, type SyntaxNode, shippedCode } from './source-files'

const plural = /^(?:\d|n)$/

/** The keys of the message catalogue, dotted; a plural's forms are one key. */
export function catalogueKeys(): Set<string> {
  const keys = new Set<string>()
  const parents: string[] = []
  for (const line of readText('assets/locales/en.yml').split('\n')) {
    const entry = /^( *)["']?([\w.-]+)["']?:(.*)$/.exec(line)
    if (!entry) continue
    const [, indent = '', name = '', value = ''] = entry
    parents.length = indent.length / 2
    if (plural.test(name)) keys.add(parents.join('.'))
    else if (value.trim() !== '') keys.add([...parents, name].join('.'))
    parents.push(name)
  }
  return keys
}

/** Every text in quotes that could be a message's key, with the files that have it. */
export function quotedTexts(): Map<string, string> {
  const texts = new Map<string, string>()
  const files = projectFiles.filter(
    (path) => path === 'wxt.config.ts' || /^entrypoints\/.*\.html$/.test(path),
  )
  for (const path of [...files, ...shippedCode]) {
    for (const [, name = ''] of readText(path).matchAll(/__MSG_(\w+)__/g))
      texts.set(name.replaceAll('_', '.'), path)
    if (path.endsWith('.html')) continue
    for (const node of parseCode(path).nodes) {
      if (node.type === 'Literal' && typeof node.value === 'string') texts.set(node.value, path)
    }
  }
  return texts
}

/** The first arguments of the calls of `t` in a file. */
export function messageCalls(path: string): SyntaxNode[] {
  return parseCode(path).nodes.flatMap((node) => {
    const callee = node.callee as SyntaxNode | undefined
    const [first] = (node.arguments ?? []) as SyntaxNode[]
    return node.type === 'CallExpression' && callee?.type === 'Identifier' && callee.name === 't' && first
      ? [first]
      : []
  })
}
