/** Chance that is the same each time: mulberry32. */
export function seeded(seed: number) {
  let state = seed * 0x9e3779b1
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (limit: number): number => Math.floor(next() * limit)
  return {
    below,
    of: <T>(all: readonly T[]): T => all[below(all.length)]!,
    some: <T>(all: readonly T[], count: number): T[] =>
      [...all]
        .map((one) => [next(), one] as const)
        .sort(([one], [other]) => one - other)
        .slice(0, count)
        .map(([, one]) => one),
  }
}
