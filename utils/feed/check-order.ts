import type { Edition } from '../model/edition'
import type { SourceId } from '../model/ids'
import type { Feed, Source } from '../model/source'

/**
 * What the reader looks at first: the sources of front page stories that were read or saved, the rest of the front page
 * with what the reader ranks higher, all others, and last what the reader ranks lower; in each, what has waited longest.
 */
export function checkOrder(
  feeds: readonly Feed[],
  sources: readonly Pick<Source, 'id' | 'rank'>[],
  edition: Pick<Edition, 'rows'> | undefined,
): Feed[] {
  const places = new Map<SourceId, number>()
  for (const { source, also, isRead, isSaved } of edition?.rows ?? [])
    for (const one of [source, ...also.map((each) => each.source)])
      if (one) places.set(one.id, Math.min(places.get(one.id) ?? 1, isRead || isSaved ? 0 : 1))
  for (const { id, rank } of sources)
    if (rank) places.set(id, rank === 'lower' ? 3 : Math.min(places.get(id) ?? 1, 1))
  const placeOf = (feed: Feed) => places.get(feed.sourceId) ?? 2
  return feeds.toSorted((one, other) => placeOf(one) - placeOf(other) || one.nextCheckAt - other.nextCheckAt)
}
