import type { Entry, FeedText } from '../model/entry'
import type { EntryId } from '../model/ids'
import type { FeedAnswer } from '../model/source'
import { normaliseTitle } from '../text/normalise-title'
import { canonicalKey } from '../url/canonical-key'
import { hash53 } from '../url/hash53'
import { ownStoryIdOf } from './entry-id'

/**
 * What an entry can be known by when a feed numbers all of its entries anew: its link, its path on whatever host, its
 * title and its date, in one short text.
 */
export function traceOf({ url, title, publishedAt }: Entry): string {
  const link = url === undefined ? '' : canonicalKey(url)
  const path = link.replace(/^https:\/\/[^/]*\/?/, '')
  const words = hash53(normaliseTitle(title) || title)
  return [link && hash53(link), path && hash53(path), words, publishedAt?.toString(36) ?? ''].join(' ')
}

/** Of an entry's trace, what is proof where no other entry has it: a link with title or date, a title with date or path. */
function proofsOf(trace: string): string[] {
  const [link, path, words, date] = trace.split(' ')
  return [
    link && `link and words ${link} ${words}`,
    link && date && `link and date ${link} ${date}`,
    date && `words and date ${words} ${date}`,
    path && `words and path ${words} ${path}`,
  ].filter((proof): proof is string => Boolean(proof))
}

const linkOf = (trace: string): string[] => trace.split(' ', 1).filter((link) => link !== '')

/** So many entries with new ids at once, and more than half of those that went, are a feed that numbers anew. */
const fewestAnew = 3

/**
 * The entries of an answer under the ids by which they are known, where their feed has new guids or links for entries
 * that its last answer held: nothing that was read comes back, and nothing is doubled. A new text under an old link, as
 * a page of the day has it, stays new, unless most of a feed has come under new ids.
 */
export function underKnownIds(
  last: FeedAnswer | undefined,
  entries: readonly Entry[],
  feedTexts: readonly FeedText[],
): { entries: readonly Entry[]; feedTexts: readonly FeedText[] } {
  const ids = new Set(entries.map(({ id }) => id))
  const before = new Set(last?.entryIds)
  const mayBeRenamed = last?.traces && entries.some(({ id }) => !before.has(id))
  if (!mayBeRenamed || last.entryIds.every((id) => ids.has(id))) return { entries, feedTexts }
  const old = last.entryIds.map((id, at) => ({ id, trace: last.traces?.[at] ?? '', isHere: ids.has(id) }))
  const now = entries.map((entry) => ({ id: entry.id, trace: traceOf(entry), isHere: before.has(entry.id) }))
  const known = pairs(old, now, proofsOf)
  const goneCount = old.filter(({ isHere }) => !isHere).length
  if (known.size >= fewestAnew && known.size * 2 > goneCount)
    for (const [id, oldId] of pairs(old, now, linkOf, known)) known.set(id, oldId)
  const knownId = (id: EntryId): EntryId => known.get(id) ?? id
  return {
    entries: entries.map((entry) =>
      known.has(entry.id)
        ? { ...entry, id: knownId(entry.id), storyId: ownStoryIdOf(knownId(entry.id)) }
        : entry,
    ),
    feedTexts: feedTexts.map((text) => ({ ...text, entryId: knownId(text.entryId) })),
  }
}

interface Traced {
  id: EntryId
  trace: string
  /** The other answer has it too, under this id. */
  isHere: boolean
}

/** Which new id is whose old one, by what only one entry of either answer has; without those of `taken`. */
function pairs(
  old: readonly Traced[],
  now: readonly Traced[],
  keysOf: (trace: string) => string[],
  taken: ReadonlyMap<EntryId, EntryId> = new Map(),
): Map<EntryId, EntryId> {
  const oldOnes = byKey(old, keysOf)
  const newOnes = byKey(now, keysOf)
  const found = new Map<EntryId, EntryId>()
  const used = new Set(taken.values())
  for (const one of now) {
    if (one.isHere || taken.has(one.id)) continue
    const match = keysOf(one.trace)
      .filter((key) => newOnes.get(key) === one)
      .map((key) => oldOnes.get(key))
      .find((other) => other && !other.isHere && !used.has(other.id))
    if (!match) continue
    used.add(match.id)
    found.set(one.id, match.id)
  }
  return found
}

/** Undefined for what several have. */
function byKey(all: readonly Traced[], keysOf: (trace: string) => string[]): Map<string, Traced | undefined> {
  const ones = new Map<string, Traced | undefined>()
  for (const one of all) for (const key of keysOf(one.trace)) ones.set(key, ones.has(key) ? undefined : one)
  return ones
}
