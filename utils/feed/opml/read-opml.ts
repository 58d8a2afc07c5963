import { failed, ok, type Result } from '../../model/result'
import { parseFeed } from '../parse-feed'
import { readTree } from '../read-tree'
import type { Opml } from './opml'
import { hasOpmlRoot, readOutlines } from './read-outlines'

/**
 * A list of feeds: OPML 1.0, 1.1 or 2.0, however broken. A file that is torn, so that it has no root, is read where
 * outlines with addresses are left. Fails as `not-opml`, with what it is instead, or as `opml-without-feeds`. Never
 * throws; linear in the text.
 */
export function readOpml(text: string): Result<Opml> {
  const document = readTree(text.replace(/^[\s\ufeff\0]+/, ''), '')
  const opml = readOutlines(document)
  const isEmpty = opml.feeds.length === 0 && opml.folders.length === 0
  if (hasOpmlRoot(document)) return isEmpty ? failed({ kind: 'opml-without-feeds' }) : ok(opml)
  const parsed = parseFeed(text, '')
  if (parsed.isOk || parsed.failure.kind !== 'not-a-feed') return failed({ kind: 'not-opml', found: 'feed' })
  const { found } = parsed.failure
  if (!isEmpty) return ok(opml)
  if (found === 'opml') return failed({ kind: 'opml-without-feeds' })
  return failed({ kind: 'not-opml', found: found === 'sign-in' ? 'page' : found })
}
