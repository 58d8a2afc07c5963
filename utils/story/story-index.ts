import type { EntryId, StoryId } from '../model/ids'
import { commonRates } from './common-rates'
import { createShelf, type EntryShelf, rarityOf, shelve } from './entry-shelf'
import { type Facts, hashOf, isCapital, isName, isNumber, isSmall } from './facts'
import { type Probe, sumsOf, titleWeight, wholeWeight } from './pair-features'
import { createStemTable, type StemTable } from './stem-table'

/** An entry that is to be placed. */
export interface Arrival {
  id: EntryId
  /** Whose it is. */
  source: string
  at: number
  facts: Facts
}

/** With the rarity of its stems when it came, in twentieths: it keeps its weights. */
export interface Weighed extends Arrival {
  rarities: Uint8Array
}

export interface KnownStory {
  id: StoryId
  members: number[]
  /** Made when it is first compared. */
  sums?: StorySums
}

export interface StorySums {
  byStem: Map<number, { all: number; title: number; count: number }>
  squareAll: number
  squareTitle: number
  /** What its core weighs, for each member. */
  core: number
  /** Of how many members. */
  counted: number
}

interface Language {
  /** Its number. */
  at: number
  entries: number
  rates: ReadonlyMap<number, number>
  salt: number
}

/** All that new entries are placed by: those of the last days, their stories, and how common each stem is among them. */
export interface StoryIndex {
  shelf: EntryShelf
  stories: KnownStory[]
  storyOf: Map<StoryId, number>
  sources: Map<string, number>
  languages: Map<string, Language>
  /** Stems by language; names and numbers whatever the language. */
  table: StemTable
  abroad: StemTable
}

export function createStoryIndex(entries = 250, stems = 8000): StoryIndex {
  return {
    ...{ shelf: createShelf(entries, stems), table: createStemTable(stems), abroad: createStemTable() },
    ...{ stories: [], storyOf: new Map(), sources: new Map(), languages: new Map() },
  }
}

function sourceOf({ sources }: StoryIndex, name: string): number {
  const number = sources.get(name) ?? sources.size
  sources.set(name, number)
  return number
}

function languageOf({ languages }: StoryIndex, name: string): Language {
  const known = languages.get(name)
  if (known) return known
  const made = { at: languages.size, entries: 0, rates: commonRates(name), salt: hashOf(name) }
  languages.set(name, made)
  return made
}

/** Where a language's count of a stem is. */
export const keyOf = (stem: number, salt: number): number => (stem ^ salt) >>> 0

/** As if so many entries in a language's usual words had been read before the reader's own. */
const priorEntries = 1000
const mostRarity = 12.7

/** Weighs an entry's stems by how rare they are in the reader's own store, and tells which are names. */
export function weigh(index: StoryIndex, arrival: Arrival): Weighed {
  const { facts } = arrival
  const { rates, entries, salt } = languageOf(index, facts.language)
  const { table } = index
  const marks = facts.marks.slice()
  const rarities = new Uint8Array(facts.stems.length)
  for (const [at, stem] of facts.stems.entries()) {
    const slot = table.slotOf(keyOf(stem, salt))
    const seen = slot < 0 ? 0 : table.entries[slot]!
    const usual = priorEntries * (rates.get(stem) ?? 0)
    const rarity = Math.log((priorEntries + entries + 1) / (usual + seen + 0.5))
    rarities[at] = Math.round(20 * Math.min(mostRarity, Math.max(0.05, rarity)))
    const mark = marks[at]!
    const capital = slot < 0 ? 0 : table.capital[slot]!
    const small = slot < 0 ? 0 : table.small[slot]!
    if (isNamed(mark, capital, small)) marks[at] = mark | isName
  }
  return { ...arrival, facts: { ...facts, marks }, rarities }
}

/** By how it is written here and elsewhere: a first word, or a headline in capitals, says little itself. */
function isNamed(mark: number, capital: number, small: number): boolean {
  if ((mark & isNumber) !== 0 || (mark & (isCapital | isSmall)) === isSmall) return false
  const own = (mark & isCapital) !== 0 ? 1 : 0.3
  return (capital + own) / (capital + small + 1) > 0.5
}

/** What an entry is compared by. */
export function probeOf(index: StoryIndex, { source, at, facts, rarities }: Weighed): Probe {
  const { stems, marks } = facts
  const vectors = {
    ...{ from: 0, to: stems.length, stems, marks },
    title: new Float32Array(stems.length),
    all: new Float32Array(stems.length),
    rarity: Float32Array.from(rarities, rarityOf),
  }
  const places = new Map<number, number>()
  for (const [place, stem] of stems.entries()) {
    vectors.title[place] = titleWeight(marks[place]!, vectors.rarity[place]!)
    vectors.all[place] = wholeWeight(marks[place]!, vectors.rarity[place]!)
    places.set(stem, place)
  }
  const { at: language, salt } = languageOf(index, facts.language)
  return { vectors, places, at, sums: sumsOf(vectors), source: sourceOf(index, source), language, salt }
}

/** Adds a placed entry to its story, and what it says to what is known of words. */
export function addEntry(index: StoryIndex, entry: Weighed, storyId: StoryId): void {
  const { id, source, at, facts, rarities } = entry
  const language = languageOf(index, facts.language)
  const story = index.storyOf.get(storyId) ?? index.stories.push({ id: storyId, members: [] }) - 1
  index.storyOf.set(storyId, story)
  const { stems, marks } = facts
  const number = shelve(index.shelf, {
    ...{ id, at, story, stems, marks, rarities },
    ...{ source: sourceOf(index, source), language: language.at },
  })
  index.stories[story]!.members.push(number)
  language.entries += 1
  post(index, number, language.salt)
}

/** Puts an entry's stems where they are found by. */
function post({ shelf, table, abroad }: StoryIndex, number: number, salt: number): void {
  for (let at = shelf.begin[number]!; at < shelf.begin[number + 1]!; at++) {
    const stem = shelf.stems[at]!
    const mark = shelf.marks[at]!
    const slot = table.slotFor(keyOf(stem, salt))
    table.entries[slot]! += 1
    if ((mark & isCapital) !== 0) table.capital[slot]! += 1
    if ((mark & isSmall) !== 0) table.small[slot]! += 1
    shelf.before[at] = table.last[slot]!
    table.last[slot] = at + 1
    if ((mark & (isName | isNumber)) === 0) continue
    const far = abroad.slotFor(stem)
    shelf.beforeAbroad[at] = abroad.last[far]!
    abroad.last[far] = at + 1
  }
}

/** A stem of so large a share of a story's members is of its core. */
export const coreShare = 0.4

/** A story's sums, of all its members. */
export function sumsOfStory({ shelf }: StoryIndex, story: KnownStory): StorySums {
  story.sums ??= { byStem: new Map(), squareAll: 0, squareTitle: 0, core: 0, counted: 0 }
  const { sums } = story
  const count = story.members.length
  if (sums.counted === count) return sums
  for (; sums.counted < story.members.length; sums.counted++) {
    const number = story.members[sums.counted]!
    for (let at = shelf.begin[number]!; at < shelf.begin[number + 1]!; at++) {
      const all = shelf.all[at]!
      const title = shelf.title[at]!
      const known = sums.byStem.get(shelf.stems[at]!) ?? { all: 0, title: 0, count: 0 }
      sums.squareAll += all * (all + 2 * known.all)
      sums.squareTitle += title * (title + 2 * known.title)
      known.all += all
      known.title += title
      known.count += 1
      sums.byStem.set(shelf.stems[at]!, known)
    }
  }
  sums.core = 0
  for (const known of sums.byStem.values())
    if (known.count >= coreShare * count) sums.core += known.all / count
  return sums
}
