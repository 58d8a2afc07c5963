import { parseCode, readText, type SyntaxNode } from './source-files'

const functions = /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/

/** Functions of a file that have more lines, each with where it begins. What `describe` is given is a chapter, not a function. */
export function longFunctions(path: string, most: number): string[] {
  const text = readText(path)
  const { nodes } = parseCode(path)
  const isTest = /\.test\.\w+$/.test(path)
  const chapters = new Set(isTest ? nodes.flatMap((node) => chaptersOf(node, text)) : [])
  return nodes
    .filter((node) => functions.test(node.type) && !chapters.has(node))
    .map((node) => ({
      line: linesOf(text.slice(0, node.start)),
      lines: linesOf(text.slice(node.start, node.end)),
    }))
    .filter(({ lines }) => lines > most)
    .map(({ line, lines }) => `${lines} lines from line ${line}`)
}

function chaptersOf(node: SyntaxNode, text: string): SyntaxNode[] {
  const callee = node.callee as SyntaxNode | undefined
  const isChapter = node.type === 'CallExpression' && callee && text.startsWith('describe', callee.start)
  return isChapter ? (node.arguments as SyntaxNode[]) : []
}

const linesOf = (text: string): number => text.split('\n').length
