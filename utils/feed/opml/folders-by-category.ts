import { deepestFolder } from '../../model/folder'
import { collapseSpace } from '../../text/plain-text'
import type { FolderPath } from './opml'

/** The folders that a `category` attribute names: paths by slashes, several by commas (OPML 2.0, "category"). */
export function foldersByCategory(category: string): FolderPath[] {
  return category
    .split(',')
    .map((path) => path.split('/').map(collapseSpace).filter(Boolean).slice(0, deepestFolder))
    .filter((path) => path.length > 0)
}
