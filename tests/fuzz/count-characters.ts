/** How many characters a function of strings or patterns looks at in one call: at most, where that cannot be known. */
type Cost = (subject: string, result: unknown, given: readonly unknown[]) => number

const whole: Cost = (subject) => subject.length + 1
const found: Cost = (subject, result, [needle, from]) => {
  const start = typeof from === 'number' ? Math.max(0, from) : 0
  const end = typeof result === 'number' && result >= 0 ? result + String(needle).length : subject.length
  return Math.max(0, end - start) + 1
}
const trimmed: Cost = (subject, result) => subject.length - String(result).length + 1

const costs: Record<string, Cost> = {
  charAt: () => 1,
  charCodeAt: () => 1,
  indexOf: found,
  lastIndexOf: whole,
  includes: whole,
  startsWith: (_subject, _result, [needle]) => String(needle).length,
  trim: trimmed,
  trimStart: trimmed,
  trimEnd: trimmed,
  replaceAll: whole,
  split: whole,
  toLowerCase: whole,
}

type Methods = Record<string, (...given: unknown[]) => unknown>

/**
 * How many characters all functions of strings and patterns look at while something runs: a measure of work that no other
 * program on the machine disturbs. What a pattern does inside of one call is not seen: time shows that.
 */
export function countCharacters(run: () => void): number {
  let count = 0
  const strings = String.prototype as unknown as Methods
  const patterns = RegExp.prototype as unknown as Methods
  const { exec } = RegExp.prototype
  const before = Object.keys(costs).map((name) => [name, strings[name]!] as const)
  for (const [name, method] of before)
    strings[name] = function (this: unknown, ...given) {
      const result = method.apply(this, given)
      count += costs[name]!(String(this), result, given)
      return result
    }
  // `test`, `replace`, `match` and `matchAll` all ask for `exec` once it is another than the built-in one.
  patterns.exec = function (this: unknown, text) {
    const pattern = this as RegExp
    const isPlaced = pattern.global || pattern.sticky
    const from = isPlaced ? pattern.lastIndex : 0
    const match = exec.call(pattern, String(text))
    const end = match ? match.index + match[0].length : pattern.sticky ? from + 1 : String(text).length
    count += Math.max(0, end - from) + 1
    return match
  }
  try {
    run()
  } finally {
    for (const [name, method] of before) strings[name] = method
    patterns.exec = exec as Methods[string]
  }
  return count
}
