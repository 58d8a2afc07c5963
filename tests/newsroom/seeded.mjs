/** FNV-1a of a text. @param {string} text */
export function hash(text) {
  let value = 0x811c9dc5
  for (const char of text) value = Math.imul(value ^ char.codePointAt(0), 0x01000193) >>> 0
  return value
}

/** A generator of numbers in [0, 1) that depends on the text alone (mulberry32). @param {string} text */
export function seeded(text) {
  let state = hash(text)
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
}

/** `count` of the items, in their order. @template T @param {T[]} items @param {number} count @returns {T[]} */
export function pick(items, count, random) {
  const order = items.map((_, index) => [random(), index]).sort((a, b) => a[0] - b[0])
  const chosen = new Set(order.slice(0, count).map(([, index]) => index))
  return items.filter((_, index) => chosen.has(index))
}

/** Settles every `[a|b]` of a sentence. @param {string} sentence */
export const settle = (sentence, random) =>
  sentence.replace(/\[([^\]]*)\]/g, (_, options) => {
    const all = options.split('|')
    return all[Math.floor(random() * all.length)]
  })
