import type { Entry, Story } from '../model/entry'
import type { SourceId } from '../model/ids'

/** A story with one entry more, which may repeat the text of another. The first to report it speaks for it. */
export function withEntry(known: Story, { id, sourceId, sortAt }: Entry, isCopy = false): Story {
  if (known.entryIds.includes(id)) return { ...known, lastAt: Math.max(known.lastAt, sortAt) }
  const { copyIds = [], voiceIds = known.sourceIds } = known
  const heard = isCopy || sourceId === undefined ? voiceIds : withSource(voiceIds, sourceId)
  return {
    ...known,
    entryIds: [...known.entryIds, id],
    sourceIds: sourceId === undefined ? known.sourceIds : withSource(known.sourceIds, sourceId),
    lastAt: Math.max(known.lastAt, sortAt),
    ...((isCopy || known.copyIds) && { copyIds: isCopy ? [...copyIds, id] : copyIds, voiceIds: heard }),
  }
}

const withSource = (ids: SourceId[], id: SourceId): SourceId[] => (ids.includes(id) ? ids : [...ids, id])

/** How many report a story in words of their own: agency copy is one voice, however many print it. */
export const voicesOf = ({ sourceIds, voiceIds }: Story): number =>
  Math.max(1, (voiceIds ?? sourceIds).length)

/**
 * A story of those of its entries that are left, the first of which speaks for it; undefined where it needs no row: none
 * is left, or the one alone whose own it was.
 */
export function withOnly(known: Story, left: readonly Entry[]): Story | undefined {
  const [first] = left
  if (!first || (left.length === 1 && (first.id as string) === known.id)) return undefined
  const copies = new Set(known.copyIds)
  const sourcesOf = (some: readonly Entry[]) => [...new Set(some.flatMap(({ sourceId }) => sourceId ?? []))]
  const own = left.filter(({ id }, at) => at === 0 || !copies.has(id))
  const copyIds = left.filter((entry) => !own.includes(entry)).map(({ id }) => id)
  return {
    id: known.id,
    leadId: first.id,
    entryIds: left.map(({ id }) => id),
    sourceIds: sourcesOf(left),
    lastAt: left.reduce((last, { sortAt }) => Math.max(last, sortAt), first.sortAt),
    ...(copyIds.length > 0 && { copyIds, voiceIds: sourcesOf(own) }),
  }
}
