import type { Segment } from './segments'

/**
 * Which segments of a page are those of what was made of it: by equal words, in order; of a text that the page has several
 * times the next one that is not taken. For each segment of `made` its place in `page`, or -1.
 */
export function pairSegments(page: readonly Segment[], made: readonly Segment[]): number[] {
  const places = new Map<string, number[]>()
  for (const [at, { key }] of page.entries()) {
    const some = places.get(key)
    if (some) some.push(at)
    else places.set(key, [at])
  }
  let last = -1
  return made.map(({ key }) => {
    const some = places.get(key)
    if (!some || some.length === 0) return -1
    const next = some.findIndex((at) => at > last)
    const [at] = some.splice(Math.max(0, next), 1)
    if (next >= 0) last = at!
    return at!
  })
}
