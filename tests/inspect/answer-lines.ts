import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'

/** One line of the commands' standard input: corpora/README.md has the contract. */
export interface Question {
  id: string
  path?: string
  html?: string
  url: string
  contentType?: string
}

export type Answer = { ok: true } | { ok: false; kind: string; message: string }

/**
 * Runs an `inspect:` command: files named as arguments, for people, else JSON Lines on standard input. One line of
 * answer for each; what throws is answered as a `bug`, so that a command never dies of one line.
 */
export async function answerLines<Asked extends { id: string } = Question, A extends Answer = Answer>(
  answer: (question: Asked) => A,
): Promise<void> {
  const files = process.argv.slice(2)
  for (const path of files)
    write(path, answerOf({ id: path, path, url: pathToFileURL(path).href } as never, answer), 1)
  if (files.length > 0) return
  let rest = ''
  for await (const chunk of process.stdin.setEncoding('utf8')) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) answerLine(line, answer)
  }
  answerLine(rest, answer)
}

function answerLine<Asked extends { id: string }>(line: string, answer: (question: Asked) => Answer): void {
  if (line.trim() === '') return
  const question = JSON.parse(line) as Asked
  write(question.id, answerOf(question, answer))
}

/** The bytes of the question's file. */
export function bytesOf(question: Question): Uint8Array {
  return question.path === undefined ? new Uint8Array() : readFileSync(question.path)
}

function answerOf<Asked>(question: Asked, answer: (question: Asked) => Answer): object {
  const started = performance.now()
  try {
    return { ...answer(question), ms: performance.now() - started }
  } catch (error) {
    return { ok: false, kind: 'bug', message: String(error instanceof Error ? error.stack : error) }
  }
}

function write(id: string, answer: object, indent?: number): void {
  process.stdout.write(`${JSON.stringify({ id, ...answer }, null, indent)}\n`)
}
