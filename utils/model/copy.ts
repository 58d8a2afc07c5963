import type { Entry } from './entry'
import type { Settings } from './settings'
import type { Feed, Source } from './source'

/** What is also kept in `storage.local`, so that it outlives the store. `version` grows with its shape. */
export interface Copy {
  version: 1
  at: number
  sources: Source[]
  feeds: Feed[]
  saved: { entry: Entry; savedAt: number }[]
  settings: Settings
}
