/**
 * The readers that are measured, Broadside first. `load` gives what reads a body: bytes to whatever that library makes of
 * them, since bytes are what a network gives. `formats`: those that it knows.
 */
const xml = ['rss', 'atom', 'rdf']
const all = [...xml, 'json']
const textOf = (bytes) => new TextDecoder().decode(bytes)

/** @param {string} engine the address of Broadside's engine (see `buildEngine`) */
export const readersOf = (engine) => [
  {
    name: 'Broadside, all fields',
    formats: all,
    load: async () => {
      const { readFields } = await import(engine)
      return ({ bytes, url }) => readFields(bytes, 'text/xml; charset=utf-8', url).identities.length
    },
  },
  {
    name: 'Broadside, to rows',
    formats: all,
    load: async () => {
      const { readRows } = await import(engine)
      return ({ bytes, url }) => readRows(bytes, 'text/xml; charset=utf-8', url).rows.entries.length
    },
  },
  {
    name: 'feedsmith',
    formats: all,
    load: async () => {
      const { parseFeed } = await import('feedsmith')
      return ({ bytes }) => {
        const { feed } = parseFeed(textOf(bytes))
        return (feed.items ?? feed.entries).length
      }
    },
  },
  {
    name: 'fast-xml-parser (a tree, no feed)',
    formats: xml,
    load: async () => {
      const { XMLParser } = await import('fast-xml-parser')
      const parser = new XMLParser({ ignoreAttributes: false })
      return ({ bytes }) => Object.keys(parser.parse(textOf(bytes))).length
    },
  },
  {
    name: 'rss-parser',
    formats: xml,
    load: async () => {
      const { default: Parser } = await import('rss-parser')
      const parser = new Parser()
      return async ({ bytes }) => (await parser.parseString(textOf(bytes))).items.length
    },
  },
  {
    name: '@rowanmanning/feed-parser',
    formats: xml,
    load: async () => {
      const { parseFeed } = await import('@rowanmanning/feed-parser')
      // Its fields are read when they are asked for.
      return ({ bytes }) => parseFeed(textOf(bytes)).toJSON().items.length
    },
  },
]
