import { canonicalKey } from '../url/canonical-key'
import type { ParsedEntry } from './parsed-feed'

/** A guid that is an address keeps its fragment, which may be all that differs, but not its scheme, www or case of host. */
function guidKey(guid: string): string {
  const [address = '', fragment] = guid.split(/#(.*)/s)
  return /^https?:\/\//i.test(address) ? `${canonicalKey(address)}#${fragment ?? ''}` : guid
}

/** From the surest identity to the weakest; '' where the entry does not have it. The last is never ''. */
function keysOf(entry: ParsedEntry): [string, string, string] {
  const words = entry.title ?? entry.summary ?? entry.html ?? ''
  return [
    entry.guid ? `guid ${guidKey(entry.guid)}` : '',
    entry.url ? `link ${canonicalKey(entry.url)}` : '',
    `words ${words.slice(0, 500)} ${entry.publishedAt ?? entry.updatedAt ?? ''}`,
  ]
}

/**
 * What each entry of a feed is known by: its guid, else its link, else its title and date (without a title: its first
 * words). A guid that stands on entries with different links, or a link that stands on entries with different titles,
 * identifies nothing and is passed over. Entries that get the same identity are the same entry.
 */
export function identitiesOf(entries: readonly ParsedEntry[]): string[] {
  const keys = entries.map(keysOf)
  const links = ambiguous(keys.map(([guid, link, words]) => [guid, link || words]))
  const titles = ambiguous(keys.map(([, link, words], at) => [link, entries[at]?.title ?? words]))
  return keys.map(([guid, link, words]) => {
    if (guid && !links.has(guid)) return guid
    return link && !titles.has(link) ? link : `${link} ${words}`
  })
}

/** The keys that stand beside more than one value. */
function ambiguous(pairs: [key: string, value: string][]): Set<string> {
  const values = new Map<string, string>()
  const found = new Set<string>()
  for (const [key, value] of pairs) {
    const known = values.get(key)
    if (known === undefined) values.set(key, value)
    else if (known !== value) found.add(key)
  }
  return found
}
