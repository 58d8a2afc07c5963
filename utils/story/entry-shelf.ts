import type { EntryId } from '../model/ids'
import { type Sums, sumsOf, titleWeight, type Vectors, wholeWeight } from './pair-features'

/** What is known of the entries that others are placed by: a flat array for each field. */
export interface EntryShelf extends Vectors {
  count: number
  ids: EntryId[]
  sums: Sums[]
  at: Float64Array
  source: Int32Array
  language: Int32Array
  story: Int32Array
  /** Where each entry's stems begin; the end of the last one's follows. */
  begin: Int32Array
  /** Of each stem, whose it is; the place of the same stem in the entry before, counted from 1; and so for names of any language. */
  owner: Int32Array
  before: Int32Array
  beforeAbroad: Int32Array
}

const perEntry = {
  at: Float64Array,
  source: Int32Array,
  language: Int32Array,
  story: Int32Array,
  begin: Int32Array,
} as const
const perStem = {
  stems: Uint32Array,
  marks: Uint8Array,
  title: Float32Array,
  all: Float32Array,
  rarity: Float32Array,
  owner: Int32Array,
  before: Int32Array,
  beforeAbroad: Int32Array,
} as const

type Fields = typeof perEntry | typeof perStem

const arraysOf = (fields: Fields, length: number) =>
  Object.fromEntries(Object.entries(fields).map(([name, Kind]) => [name, new Kind(length)]))

/** `entries` and `stems`: for how many there is room before it grows. */
export function createShelf(entries: number, stems: number): EntryShelf {
  const made = { count: 0, ids: [], sums: [], from: 0, to: 0 }
  return {
    ...made,
    ...arraysOf(perEntry, entries + 2),
    ...arraysOf(perStem, stems + 2),
  } as unknown as EntryShelf
}

function grow(shelf: EntryShelf, fields: Fields, length: number): void {
  const wider = arraysOf(fields, length)
  for (const [name, array] of Object.entries(wider)) array.set(shelf[name as 'at'])
  Object.assign(shelf, wider)
}

export interface ShelvedEntry {
  id: EntryId
  at: number
  source: number
  language: number
  story: number
  stems: Uint32Array
  marks: Uint8Array
  /** Rarity of each stem, in twentieths. */
  rarities: Uint8Array
}

/** Puts an entry at the end; gives its number. */
export function shelve(shelf: EntryShelf, entry: ShelvedEntry): number {
  const number = shelf.count
  const from = shelf.begin[number]!
  const to = from + entry.stems.length
  if (number + 2 >= shelf.at.length) grow(shelf, perEntry, shelf.at.length * 2)
  if (to + 1 >= shelf.stems.length) grow(shelf, perStem, Math.max(to + 2, shelf.stems.length * 2))
  shelf.count += 1
  shelf.begin[number + 1] = to
  shelf.ids[number] = entry.id
  shelf.at[number] = entry.at
  shelf.source[number] = entry.source
  shelf.language[number] = entry.language
  shelf.story[number] = entry.story
  shelf.stems.set(entry.stems, from)
  shelf.marks.set(entry.marks, from)
  for (let at = from; at < to; at++) {
    const rarity = rarityOf(entry.rarities[at - from]!)
    shelf.rarity[at] = rarity
    shelf.title[at] = titleWeight(shelf.marks[at]!, rarity)
    shelf.all[at] = wholeWeight(shelf.marks[at]!, rarity)
    shelf.owner[at] = number
  }
  turnTo(shelf, number)
  shelf.sums[number] = sumsOf(shelf)
  return number
}

/** A kept rarity as comparisons take it. */
export const rarityOf = (kept: number): number => kept / 180

/** Makes the shelf's own stretch that of one entry. */
export function turnTo(shelf: EntryShelf, number: number): void {
  shelf.from = shelf.begin[number]!
  shelf.to = shelf.begin[number + 1]!
}
