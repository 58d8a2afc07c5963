import { sealOf } from './seal'

/** Seals lines as they come: each seal is that of the one before and the line, so that no file is held whole for it. */
export function createChain() {
  let seal = ''
  let count = 0
  return {
    async add(line: string): Promise<void> {
      seal = await sealOf(seal + line)
      count += 1
    },
    /** What tells whether lines are still those that were written. */
    end: () => ({ count, seal }),
  }
}

/** Longer lines than this are no lines of ours: the largest holds one picture. */
const longestLine = 32 * 1024 * 1024

/** The lines of a stream of UTF-8, as they come; one that is longer than any of ours throws. */
export async function* linesOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  let pieces: string[] = []
  let length = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      const text = decoder.decode(value, { stream: !done })
      const [first = '', ...further] = text.split('\n')
      pieces.push(first)
      length += first.length
      for (const next of further) {
        yield pieces.join('')
        pieces = [next]
        length = next.length
      }
      if (length > longestLine) throw new RangeError('The line is too long')
      if (done) break
    }
    if (length > 0) yield pieces.join('')
  } finally {
    await reader.cancel().catch(() => {})
  }
}
