// npm run -s inspect:feed: what Broadside reads from a feed, under the contract of the corpora's README.
import { decodeFeed } from '../../utils/feed/decode-feed'
import { identitiesOf } from '../../utils/feed/identities-of'
import { parseFeed } from '../../utils/feed/parse-feed'
import type { ParsedEntry, ParsedFeed } from '../../utils/feed/parsed-feed'
import type { Failure } from '../../utils/model/failure'
import { answerLines, bytesOf } from './answer-lines'

const isoOf = (instant: number | undefined) =>
  instant === undefined ? undefined : new Date(instant).toISOString()

/** The guid where it is one, else the identity that the store would know it by. */
function idsOf(feed: ParsedFeed): string[] {
  const given = new Set<string>()
  return identitiesOf(feed.entries).map((identity, at) => {
    const entry = feed.entries[at] as ParsedEntry
    const wanted = entry.guid && identity.startsWith('guid ') ? entry.guid : identity
    const id = given.has(wanted) ? `${wanted} ${at}` : wanted
    given.add(id)
    return id
  })
}

function show({ asks: _asks, ...feed }: ParsedFeed) {
  const ids = idsOf(feed)
  return {
    ...feed,
    updatedAt: isoOf(feed.updatedAt),
    entries: feed.entries.map(({ guid: _guid, isPermalink: _permalink, ...entry }, at) => ({
      id: ids[at],
      ...entry,
      publishedAt: isoOf(entry.publishedAt),
      updatedAt: isoOf(entry.updatedAt),
    })),
  }
}

/** For a terminal; the sentences that readers see are the interface's. */
function sentence(failure: Failure): string {
  if (failure.kind === 'not-a-feed') return `${failure.host} answered with ${failure.found}, not with a feed.`
  if (failure.kind === 'broken-feed') return `The feed of ${failure.host} cannot be read: ${failure.detail}.`
  return failure.kind
}

await answerLines((question) => {
  const parsed = parseFeed(decodeFeed(bytesOf(question), question.contentType), question.url)
  if (parsed.isOk) return { ok: true, feed: show(parsed.value) }
  return { ok: false, kind: parsed.failure.kind, message: sentence(parsed.failure) }
})
