import type { FolderPath, Opml, OpmlLine } from '../../feed/opml/opml'
import type { Folder } from '../../model/folder'
import type { FeedId, FolderId, SourceId } from '../../model/ids'
import type { ImportLine, ImportReport } from '../../model/import-report'
import type { Feed, Source } from '../../model/source'
import { feedIdOf } from '../../url/feed-id'
import { inFolders } from '../folders/folder-changes'
import { type Known, type Place, placeFeeds } from './place-feeds'
import { placeFolders } from './place-folders'
import type { FeedSites } from './sites-of-feeds'

/** The rows to write, and what to tell. */
export interface ImportPlan {
  sources: Source[]
  feeds: Feed[]
  folders: Folder[]
  report: ImportReport
}

/**
 * What an import changes. What is followed stays as it is, but that a source in no folder is put into the file's: the
 * reader's own order goes before the file's.
 */
export function planImport(
  opml: Opml,
  known: Known & { folders: readonly Folder[] },
  sites: FeedSites,
  newId: (path: FolderPath) => FolderId,
): ImportPlan {
  const { places, feeds, sourceOf } = placeFeeds(known, opml.feeds, sites)
  const folderIds = new Set(known.folders.map(({ id }) => id))
  const isUnfiled = ({ folderIds: ids = [] }: Source) => !ids.some((id) => folderIds.has(id))
  const toFile = [...places.values()].filter((place) => place.outcome === 'added' || isUnfiled(place.source))
  const folders = placeFolders(
    known.folders,
    opml,
    toFile.flatMap(({ paths }) => paths),
    newId,
  )
  const changed = new Map<SourceId, Source>()
  const filed = new Set<Place>()
  for (const place of toFile) {
    const source = changed.get(place.source.id) ?? sourceOf(place.source.id) ?? place.source
    const ids = place.paths.flatMap((path) => folders.idOf(path) ?? [])
    if (place.outcome === 'already' && ids.length === 0) continue
    filed.add(place)
    changed.set(source.id, inFolders(source, [...(source.folderIds ?? []), ...ids]))
  }
  const lines = reportLines(opml.lines, places, filed, sites)
  const report = { ...summaryOf(lines), folderCount: folders.made.length }
  return { sources: [...changed.values()], feeds, folders: folders.made, report }
}

function reportLines(
  lines: readonly OpmlLine[],
  places: ReadonlyMap<FeedId, Place>,
  filed: ReadonlySet<Place>,
  { isAllowed }: FeedSites,
): ImportLine[] {
  const told = new Set<Place>()
  return lines.flatMap(({ title, address, meaning }): ImportLine[] => {
    const line = { title, address }
    if ('failure' in meaning) return [{ ...line, outcome: 'refused', failure: meaning.failure }]
    const place = places.get(feedIdOf(meaning.feed.url))
    if (!place) return []
    const sourceId = place.source.id
    if (place.outcome === 'already')
      return [{ ...line, outcome: 'already', sourceId, isFiled: filed.has(place) }]
    if (told.has(place)) return [{ ...line, outcome: 'repeated', sourceId }]
    told.add(place)
    return [{ ...line, outcome: 'added', sourceId, isAllowed: isAllowed(meaning.feed.url) }]
  })
}

/** The sums of a report. */
export function summaryOf(lines: ImportLine[]): Omit<ImportReport, 'folderCount'> {
  const counts: ImportReport['counts'] = { added: 0, already: 0, repeated: 0, refused: 0 }
  for (const { outcome } of lines) counts[outcome] += 1
  const waitingCount = lines.filter((line) => line.outcome === 'added' && !line.isAllowed).length
  return { lines, counts, waitingCount }
}
