import { canonicalKey } from '../url/canonical-key'
import type { ParsedEntry } from './parsed-feed'

/** A guid that is an address keeps its fragment, which may be all that differs, but not its scheme, www or case of host. */
function guidKey(guid: string): string {
  if (!/^https?:\/\//i.test(guid)) return guid
  const hash = guid.indexOf('#')
  return hash < 0 ? `${canonicalKey(guid)}#` : `${canonicalKey(guid.slice(0, hash))}#${guid.slice(hash + 1)}`
}

/** The weakest identity, which every entry has. */
function wordsKey(entry: ParsedEntry): string {
  const words = entry.title ?? entry.summary ?? entry.html ?? ''
  return `words ${words.slice(0, 500)} ${entry.publishedAt ?? entry.updatedAt ?? ''}`
}

/**
 * What each entry of a feed is known by: its guid, else its link, else its title and date (without a title: its first
 * words). A guid that stands on entries with different links, or a link that stands on entries with different titles,
 * identifies nothing and is passed over. Entries that get the same identity are the same entry.
 */
export function identitiesOf(entries: readonly ParsedEntry[]): string[] {
  const guids = entries.map(({ guid }) => (guid ? `guid ${guidKey(guid)}` : ''))
  const linkOf = ({ url }: ParsedEntry) => (url ? `link ${canonicalKey(url)}` : '')
  const vague = ambiguous(entries, guids, (entry) => linkOf(entry) || wordsKey(entry))
  const isKnown = (guid: string | undefined): guid is string =>
    guid !== undefined && guid !== '' && !vague.has(guid)
  if (guids.every(isKnown)) return guids
  const links = entries.map(linkOf)
  const shared = ambiguous(entries, links, (entry) => entry.title ?? wordsKey(entry))
  return entries.map((entry, at) => {
    const guid = guids[at]
    const link = links[at] ?? ''
    if (isKnown(guid)) return guid
    return link && !shared.has(link) ? link : `${link} ${wordsKey(entry)}`
  })
}

/** The keys that stand on entries of more than one value; '' is none. */
function ambiguous(
  entries: readonly ParsedEntry[],
  keys: readonly string[],
  besideOf: (entry: ParsedEntry) => string,
): Set<string> {
  const firsts = new Map<string, ParsedEntry>()
  const found = new Set<string>()
  for (const [at, entry] of entries.entries()) {
    const key = keys[at]
    if (!key) continue
    const first = firsts.get(key)
    if (first === undefined) firsts.set(key, entry)
    else if (!found.has(key) && besideOf(first) !== besideOf(entry)) found.add(key)
  }
  return found
}
