import type { Entry } from '../model/entry'
import type { EntryId } from '../model/ids'
import { hash53 } from '../url/hash53'
import { sortAtOf } from './sort-at'

export interface MergedEntries {
  /** Not known before. */
  fresh: Entry[]
  /** Known, and said otherwise now: with the new words and the known `seenAt` and `storyId`. */
  changed: Entry[]
  /** Known and the same: nothing to write. */
  unchanged: Entry[]
}

/**
 * What a feed says of an entry, as 53 bits: with the same one, `mergeEntries` finds nothing changed, and the store need not
 * be asked. A change slips through once in some 9 · 10^15.
 */
export function fingerprintOf(entry: Entry): string {
  const { url, title, summary, authors, publishedAt, updatedAt, language, direction, image } = entry
  return hash53(
    [url, title, summary, publishedAt, updatedAt, language, direction, image, ...authors].join('\n'),
  )
}

const listKey = (entry: Entry, key: string): unknown => {
  const value = (entry as unknown as Record<string, unknown>)[key]
  return Array.isArray(value) ? value.join('\n') : value
}

function isSame(one: Entry, other: Entry): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)])
  return [...keys].every((key) => listKey(one, key) === listKey(other, key))
}

/** Sorts a refresh's entries by what the store has of them, so that a job writes only rows that differ. */
export function mergeEntries(known: ReadonlyMap<EntryId, Entry>, incoming: readonly Entry[]): MergedEntries {
  const merged: MergedEntries = { fresh: [], changed: [], unchanged: [] }
  for (const entry of incoming) {
    const before = known.get(entry.id)
    if (!before) {
      merged.fresh.push(entry)
      continue
    }
    const { seenAt, storyId } = before
    const sortAt = entry.publishedAt === undefined ? before.sortAt : sortAtOf(entry.publishedAt, seenAt)
    const after: Entry = { ...entry, seenAt, storyId, sortAt }
    if (isSame(before, after)) merged.unchanged.push(before)
    else merged.changed.push(after)
  }
  return merged
}
