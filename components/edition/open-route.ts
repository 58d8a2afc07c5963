import type { StoryRow } from '../../utils/model/edition'
import type { EntryId } from '../../utils/model/ids'
import type { Route } from '../navigation/route'

/** Where a row leads: to its article, or, for a headline that came without an address and text, to what is known of it. */
export function routeOfRow(row: StoryRow): Route {
  return row.source || row.url || row.isHere
    ? { view: 'article', id: row.entryId }
    : { view: 'headline', id: row.entryId }
}

export const routeOfAlso = (row: StoryRow, id: EntryId): Route => ({
  view: row.source || row.url ? 'article' : 'headline',
  id,
})
