import type { Edition } from '../model/edition'
import { ok, type Result } from '../model/result'
import { missRing } from './changes'
import { earlyEdition } from './early'
import { migrations } from './migrations'
import { editionQuery } from './queries/edition'
import { ask } from './query'

/** The current edition for a page's first paint: the one that first-read.js has read, else one read. */
export async function firstEdition(): Promise<Result<Edition | undefined>> {
  const edition = await earlyEdition(migrations.length)
  if (!edition) return ask(editionQuery, 'current')
  // It was read before the page listened for changes.
  missRing()
  return ok(edition)
}
