// What the bench and the fuzzer ask of Broadside: the functions that the jobs call.
import { decodeFeed } from '../../../utils/feed/decode-feed'
import { identitiesOf } from '../../../utils/feed/identities-of'
import { type FeedPlace, normaliseFeed } from '../../../utils/feed/normalise-feed'
import { parseFeed } from '../../../utils/feed/parse-feed'

const place = { feedId: 'f1', sourceId: 's1', seenAt: Date.UTC(2026, 5, 1) } as FeedPlace

/** A body as all fields of its feed, with what each entry is known by. */
export function readFields(bytes: Uint8Array, contentType: string | undefined, url: string) {
  const parsed = parseFeed(decodeFeed(bytes, contentType), url)
  return { parsed, identities: parsed.isOk ? identitiesOf(parsed.value.entries) : [] }
}

/** A body as what a refresh hands to the store. */
export function readRows(bytes: Uint8Array, contentType: string | undefined, url: string) {
  const parsed = parseFeed(decodeFeed(bytes, contentType), url)
  return { parsed, rows: parsed.isOk ? normaliseFeed(parsed.value, place) : undefined }
}
