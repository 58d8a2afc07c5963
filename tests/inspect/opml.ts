// npm run -s inspect:opml: the feeds of a list, under the contract of the corpora's README.
import { decodeFeed } from '../../utils/feed/decode-feed'
import type { OpmlFeed } from '../../utils/feed/opml/opml'
import { readOpml } from '../../utils/feed/opml/read-opml'
import type { Failure } from '../../utils/model/failure'
import { answerLines, bytesOf } from './answer-lines'

const show = ({ url, title, homeUrl, folders }: OpmlFeed) => ({ url, title, home: homeUrl, folders })

/** For a terminal; the sentences that readers see are the interface's. */
function sentence(failure: Failure): string {
  if (failure.kind === 'not-opml') return `The file is ${failure.found}, not a list of feeds.`
  if (failure.kind === 'opml-without-feeds') return 'The list names no feed.'
  return failure.kind
}

await answerLines((question) => {
  const read = readOpml(decodeFeed(bytesOf(question), question.contentType))
  if (read.isOk) return { ok: true, feeds: read.value.feeds.map(show) }
  return { ok: false, kind: read.failure.kind, message: sentence(read.failure) }
})
