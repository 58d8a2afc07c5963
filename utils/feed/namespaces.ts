/** Vocabularies by address: what an element of each is called here, whatever prefix its document gives it. */
const prefixes = new Map<string, string>(
  Object.entries({
    'http://www.w3.org/2005/atom': 'atom',
    'http://purl.org/atom/ns#': 'atom',
    'http://purl.org/dc/elements/1.1/': 'dc',
    'http://purl.org/dc/terms/': 'dcterms',
    'http://purl.org/rss/1.0/modules/content/': 'content',
    'http://search.yahoo.com/mrss/': 'media',
    'http://www.itunes.com/dtds/podcast-1.0.dtd': 'itunes',
    'http://www.w3.org/1999/xhtml': 'xhtml',
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
    'http://purl.org/rss/1.0/modules/syndication/': 'sy',
    'http://www.w3.org/xml/1998/namespace': 'xml',
    'http://purl.org/rss/1.0/': '',
    'http://my.netscape.com/rdf/simple/0.9/': '',
    'http://channel.netscape.com/rdf/simple/0.9/': '',
    'http://backend.userland.com/rss': '',
    'http://backend.userland.com/rss2': '',
    'http://blogs.law.harvard.edu/tech/rss': '',
    'http://purl.org/net/rss1.1#': '',
  }),
)

/** Prefixes that documents use without declaring them. */
const known = new Set([...prefixes.values(), 'a10', 'content', 'media'])

/** What a namespace is called here: '' for the feed's own words, `?` for a vocabulary that says nothing to us. */
function vocabularyOf(address: string | undefined, prefix: string): string {
  if (address === undefined || address === '')
    return prefix === 'a10' ? 'atom' : known.has(prefix) ? prefix : '?'
  const folded = address
    .trim()
    .toLowerCase()
    .replace(/^https:/, 'http:')
  const found = prefixes.get(folded) ?? prefixes.get(folded.replace(/\/$/, '')) ?? prefixes.get(`${folded}/`)
  if (found !== undefined) return found
  return folded.includes('podcast-1.0') ? 'itunes' : folded.includes('yahoo.com/mrss') ? 'media' : '?'
}

function splitName(tag: string): [prefix: string, local: string] {
  const folded = tag.toLowerCase()
  const colon = folded.indexOf(':')
  return [colon < 0 ? '' : folded.slice(0, colon), folded.slice(colon + 1)]
}

/** Whose vocabulary is the feed's own. */
const roots = new Set(['rss', 'feed', 'entry'])

/** Which prefix means which address at the moment, and which address is the feed's own vocabulary. */
export function createNamespaces() {
  const bound = new Map<string, string[]>()
  let own: string | undefined
  const addressOf = (prefix: string): string | undefined => bound.get(prefix)?.at(-1)
  const spaceOf = (prefix: string): string => addressOf(prefix) ?? `prefix ${prefix}`
  return {
    /** Binds what an element declares, and returns the prefixes, to be closed with the element. */
    open(tag: string, attributes: [string, string][]): string[] {
      const declared: string[] = []
      for (const [attribute, value] of attributes) {
        if (!/^xmlns(?::|$)/i.test(attribute)) continue
        const prefix = attribute.slice(6).toLowerCase()
        declared.push(prefix)
        const addresses = bound.get(prefix)
        if (addresses) addresses.push(value)
        else bound.set(prefix, [value])
      }
      const [prefix, local] = splitName(tag)
      if (own === undefined && roots.has(local)) own = spaceOf(prefix)
      else if (own === undefined && local === 'rdf') own = spaceOf('')
      return declared
    },
    close(declared: string[]) {
      for (const prefix of declared) bound.get(prefix)?.pop()
    },
    nameOf(tag: string): string {
      const [prefix, local] = splitName(tag)
      const vocabulary = spaceOf(prefix) === own ? '' : vocabularyOf(addressOf(prefix), prefix)
      return vocabulary === '' ? local : `${vocabulary}:${local}`
    },
  }
}
