import { highBit, lowBit } from './element'
import { type Role, roleOf } from './recovery'

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

/** A tag as it is written, in small letters, and what it is called by the bindings for which that was last asked. */
export interface Tag {
  prefix: string
  local: string
  /** How many elements with it are open. */
  openCount: number
  name?: Name
  scope?: Scope
  own?: string
}

/** What an element is called here, and what follows from it. */
export interface Name extends Role {
  text: string
  low: number
  high: number
}

/** One state of the bindings, known by what was declared on the way to it, so that names are worked out once for each. */
interface Scope {
  inside: Map<string, Scope>
}

const newScope = (): Scope => ({ inside: new Map() })

function newTag(folded: string): Tag {
  const colon = folded.indexOf(':')
  return {
    prefix: colon < 0 ? '' : folded.slice(0, colon),
    local: folded.slice(colon + 1),
    openCount: 0,
  }
}

/** Whose vocabulary is the feed's own. */
const roots = new Set(['rss', 'feed', 'entry'])

const isDeclaration = (attribute: string): boolean => {
  const first = attribute.charCodeAt(0)
  return (first === 0x78 || first === 0x58) && /^xmlns(?::|$)/i.test(attribute)
}

/** What an element declared, to be closed with it. */
export interface Declared {
  prefixes: string[]
  before: Scope
}

/** Makes each name once. */
function createNames() {
  const names = new Map<string, Name>()
  return (text: string): Name => {
    const known = names.get(text)
    if (known) return known
    const name = { text, low: lowBit(text), high: highBit(text), ...roleOf(text) }
    names.set(text, name)
    return name
  }
}

export type Namespaces = ReturnType<typeof createNamespaces>

/** Which prefix means which address at the moment, and which address is the feed's own vocabulary. */
export function createNamespaces() {
  const bound = new Map<string, string[]>()
  const written = new Map<string, Tag>()
  const folded = new Map<string, Tag>()
  const named = createNames()
  let scope = newScope()
  let own: string | undefined
  const addressOf = (prefix: string): string | undefined => bound.get(prefix)?.at(-1)
  const spaceOf = (prefix: string): string => addressOf(prefix) ?? `prefix ${prefix}`
  return {
    tagOf(raw: string): Tag {
      const known = written.get(raw)
      if (known) return known
      const small = raw.toLowerCase()
      const tag = folded.get(small) ?? newTag(small)
      folded.set(small, tag)
      written.set(raw, tag)
      return tag
    },
    /** Binds what an element declares. */
    open(tag: Tag, attributes: readonly [string, string][]): Declared | undefined {
      let declared: Declared | undefined
      for (const [attribute, value] of attributes) {
        if (!isDeclaration(attribute)) continue
        const prefix = attribute.slice(6).toLowerCase()
        declared ??= { prefixes: [], before: scope }
        declared.prefixes.push(prefix)
        const addresses = bound.get(prefix)
        if (addresses) addresses.push(value)
        else bound.set(prefix, [value])
        const key = `${prefix}=${value}`
        const inside = scope.inside.get(key) ?? newScope()
        scope.inside.set(key, inside)
        scope = inside
      }
      if (own === undefined && roots.has(tag.local)) own = spaceOf(tag.prefix)
      else if (own === undefined && tag.local === 'rdf') own = spaceOf('')
      return declared
    },
    close({ prefixes, before }: Declared) {
      for (const prefix of prefixes) bound.get(prefix)?.pop()
      scope = before
    },
    nameOf(tag: Tag): Name {
      if (tag.name && tag.scope === scope && tag.own === own) return tag.name
      const { prefix, local } = tag
      const vocabulary = spaceOf(prefix) === own ? '' : vocabularyOf(addressOf(prefix), prefix)
      tag.name = named(vocabulary === '' ? local : `${vocabulary}:${local}`)
      tag.scope = scope
      tag.own = own
      return tag.name
    },
  }
}
