import type { Entry } from './entry'
import type { Folder } from './folder'
import type { Settings } from './settings'
import type { Feed, Source } from './source'

/** What is also kept in `storage.local`, so that it outlives the store. `version` grows with its shape. */
export interface Copy {
  version: 2
  at: number
  sources: Source[]
  feeds: Feed[]
  folders: Folder[]
  saved: { entry: Entry; savedAt: number }[]
  settings: Settings
}
