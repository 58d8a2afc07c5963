import listed from '../../assets/catalogue/sources.json'

/** By their letters in the list, in the order of the screen. */
export const topics = {
  n: 'news',
  w: 'world',
  b: 'business',
  s: 'science',
  t: 'technology',
  x: 'security',
  p: 'sport',
  c: 'culture',
} as const

export type Topic = (typeof topics)[keyof typeof topics]

/** A well-known source that one can start from: facts alone, none of them fetched before it is followed. */
export interface CatalogueSource {
  name: string
  feed: string
  homeUrl: string
  /** With its script where that matters: `en`, `zh-Hant`. */
  language: string
  country: string
  /** The one it is known for first. */
  topics: Topic[]
}

/**
 * The list, by language and country: a name, the feed's address, topics by their letters, and the home page where that is
 * on another host than the feed. Addresses without a scheme are https.
 */
export const catalogue: readonly CatalogueSource[] = Object.entries(listed).flatMap(([tag, rows]) => {
  const [, language = '', country = ''] = /^(.+)-(\w+)$/.exec(tag) ?? []
  return rows.map(([name = '', address = '', letters = '', home]) => {
    const feed = withScheme(address)
    return {
      name,
      feed,
      homeUrl: home ? withScheme(home) : new URL('/', feed).href.replace(/^http:/, 'https:'),
      language,
      country,
      topics: [...letters].flatMap((letter) => topics[letter as keyof typeof topics] ?? []),
    }
  })
})

function withScheme(address: string): string {
  return /^https?:/.test(address) ? address : `https://${address}`
}
