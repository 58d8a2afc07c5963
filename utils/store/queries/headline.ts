import type { Edition } from '../../model/edition'
import type { Entry } from '../../model/entry'
import type { EntryId } from '../../model/ids'
import { defineQuery } from '../query'

export interface OpenHeadline {
  entry: Entry
  /** Entries of followed sources, newest first, to match the headline against. */
  candidates: Entry[]
  sourceTitles: Record<string, string>
  hereIds: EntryId[]
  readIds: EntryId[]
  /** The bundled edition, to go on from this headline. */
  edition?: Edition
}

/** A headline that came without an address, and what is on this device that may be about the same story. */
export const headlineQuery = defineQuery(
  ['entries', 'sources', 'articles', 'readingStates', 'editions'],
  async (read, id: EntryId): Promise<OpenHeadline | undefined> => {
    const entry = await read.objectStore('entries').get(id)
    if (!entry) return undefined
    const [entries, sources, hereIds, states, edition] = await Promise.all([
      read.objectStore('entries').index('bySort').getAll(),
      read.objectStore('sources').getAll(),
      read.objectStore('articles').index('byState').getAllKeys('here'),
      read.objectStore('readingStates').getAll(),
      read.objectStore('editions').get('bundled'),
    ])
    const followed = sources.filter((source) => source.unfollowedAt === undefined)
    const titles = Object.fromEntries(followed.map((source) => [source.id, source.title]))
    return {
      entry,
      candidates: entries.filter((one) => one.sourceId && titles[one.sourceId]).reverse(),
      sourceTitles: titles,
      hereIds,
      readIds: states.filter((state) => state.readAt !== undefined).map((state) => state.entryId),
      edition,
    }
  },
)
