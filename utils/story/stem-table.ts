/** Numbers kept by a 32-bit key, in flat arrays: some hundred thousand stems are read in anew at each start of the worker. */
export interface StemTable {
  /** Where a key's numbers are, until the next `slotFor`; -1 where it has none. */
  slotOf(key: number): number
  /** The same, making room for them. */
  slotFor(key: number): number
  /** In how many entries it is; how often written as a name, and not. */
  entries: Int32Array
  capital: Int32Array
  small: Int32Array
  /** The newest posting, counted from 1. */
  last: Int32Array
}

/** `stems`: how many are to be expected, each counted as often as it is met. */
export function createStemTable(stems = 0): StemTable {
  const room = 1 << Math.min(18, Math.max(12, Math.ceil(Math.log2(stems + 1))))
  let keys = new Uint32Array(room)
  let size = 0
  const places = (length: number) => new Int32Array(length)
  const slotIn = (all: Uint32Array, key: number): number => {
    const mask = all.length - 1
    let slot = (Math.imul(key, 0x9e3779b1) >>> 0) & mask
    while (all[slot] !== 0 && all[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
  const table: StemTable = {
    entries: places(room),
    capital: places(room),
    small: places(room),
    last: places(room),
    slotOf(key) {
      const slot = slotIn(keys, key || 1)
      return keys[slot] === 0 ? -1 : slot
    },
    slotFor(key) {
      const slot = slotIn(keys, key || 1)
      if (keys[slot] !== 0) return slot
      if (size * 2 >= keys.length) {
        grow()
        return table.slotFor(key)
      }
      size += 1
      keys[slot] = key || 1
      return slot
    },
  }
  const grow = () => {
    const wider = new Uint32Array(keys.length * 2)
    const moved = {
      entries: places(wider.length),
      capital: places(wider.length),
      small: places(wider.length),
      last: places(wider.length),
    }
    for (const [from, key] of keys.entries()) {
      if (key === 0) continue
      const to = slotIn(wider, key)
      wider[to] = key
      moved.entries[to] = table.entries[from]!
      moved.capital[to] = table.capital[from]!
      moved.small[to] = table.small[from]!
      moved.last[to] = table.last[from]!
    }
    keys = wider
    Object.assign(table, moved)
  }
  return table
}
