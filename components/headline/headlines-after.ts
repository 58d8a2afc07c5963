import type { Edition } from '../../utils/model/edition'
import type { EntryId } from '../../utils/model/ids'

export interface NextHeadline {
  entryId: EntryId
  headline: string
}

/** The headlines of the bundled edition that come after an entry, in its order; its lead comes before all of them. */
export function headlinesAfter(id: EntryId, edition: Edition | undefined): NextHeadline[] {
  const all = headlinesOf(edition)
  return all.slice(all.findIndex((one) => one.entryId === id) + 1)
}

/** Every headline of the bundled edition but its lead's. */
export const headlinesOf = (edition: Edition | undefined): NextHeadline[] =>
  edition?.rows.slice(1).flatMap((row) => [row, ...row.also]) ?? []
