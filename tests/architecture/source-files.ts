import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A node of the syntax tree, as oxc names it. */
export interface SyntaxNode {
  type: string
  start: number
  end: number
  [field: string]: unknown
}

/** Every file of the project, committed or about to be, as paths from its root. */
export const projectFiles: readonly string[] = execFileSync(
  'git',
  ['ls-files', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8' },
)
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)))

export const readText = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The code that is shipped. */
export const shippedCode = projectFiles.filter((path) =>
  /^(?:entrypoints|components|utils)\/.*\.tsx?$/.test(path),
)

/** A file's code with its comments blanked out, the names that it imports, and its syntax tree. */
export function parseCode(path: string) {
  const text = readText(path)
  const { program, comments, module } = parseSync(path, text)
  const code = comments.reduceRight(
    (rest, { start, end }) =>
      rest.slice(0, start) + rest.slice(start, end).replace(/[^\n]/g, ' ') + rest.slice(end),
    text,
  )
  return { code, imports: importsOf(module, text), nodes: nodesOf(program as unknown as SyntaxNode) }
}

/** What a file imports, re-exports and loads later; `isType` where types alone are taken. */
export interface Import {
  target: string
  isType: boolean
}

function importsOf(module: ReturnType<typeof parseSync>['module'], text: string): Import[] {
  const taken = module.staticImports.map(({ moduleRequest, entries }) => ({
    target: moduleRequest.value,
    isType: entries.length > 0 && entries.every((entry) => entry.isType),
  }))
  const passedOn = module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest, isType }) =>
      moduleRequest ? [{ target: moduleRequest.value, isType }] : [],
    ),
  )
  const later = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) =>
    /^["']/.test(text[start]!) ? [{ target: text.slice(start + 1, end - 1), isType: false }] : [],
  )
  return [...taken, ...passedOn, ...later]
}

/** A node and all that is inside it. */
export function nodesOf(program: SyntaxNode): SyntaxNode[] {
  const nodes: SyntaxNode[] = []
  const queue: unknown[] = [program]
  while (queue.length > 0) {
    const value = queue.pop()
    if (Array.isArray(value)) queue.push(...value)
    else if (typeof value === 'object' && value !== null) {
      if (typeof (value as SyntaxNode).type === 'string') nodes.push(value as SyntaxNode)
      queue.push(...Object.values(value))
    }
  }
  return nodes
}
