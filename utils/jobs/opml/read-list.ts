import type { Opml } from '../../feed/opml/opml'
import { largestListBytes as limitBytes } from '../../model/import-report'
import { failed, type Result } from '../../model/result'
import type { JobContext } from '../job-context'

/**
 * A file's bytes, in base64 because messages carry text only, as the list of feeds that it is. Fails as
 * `file-too-large`, `not-opml` or `opml-without-feeds`.
 */
export async function readList(context: JobContext, base64: string): Promise<Result<Opml>> {
  if (base64.length * 0.75 > limitBytes) return failed({ kind: 'file-too-large', limitBytes })
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
  const reader = await context.loadFeedReader()
  return reader.readList(bytes)
}
