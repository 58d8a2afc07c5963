import type { Entry } from '../model/entry'
import { type Source, sitesOf } from '../model/source'
import type { WriteTransaction } from '../store/write'
import { patternCovers } from '../url/pattern-covers'
import type { JobContext } from './job-context'

/** Match patterns that the page and the pictures of an entry need, and those of them that were refused. */
export interface EntrySites {
  needed: string[]
  refused: string[]
  /** Whether the source does not name them all yet. */
  areNew: boolean
}

/** Names the sites of an entry's addresses; asked before a transaction, which waits for nothing else. */
export async function sitesOfEntry(
  context: JobContext,
  { sourceId }: Entry,
  addresses: { needed: readonly string[]; refused: readonly string[] },
): Promise<EntrySites> {
  const source = sourceId && (await context.database.get('sources', sourceId))
  const known = source ? sitesOf(source) : []
  const knownSite = (url: string) => known.find((site) => patternCovers(site, url))
  const all = [...addresses.needed, ...addresses.refused]
  const siteOf = all.every(knownSite) ? undefined : await context.loadSiteOf()
  const sites = (urls: readonly string[]) => [
    ...new Set(urls.flatMap((url) => knownSite(url) ?? siteOf?.(url) ?? [])),
  ]
  const found = { needed: sites(all), refused: sites(addresses.refused) }
  return { ...found, areNew: source !== undefined && withEntrySites(source, found) !== undefined }
}

/** Remembers an entry's sites with its source. */
export async function nameSites(
  transaction: WriteTransaction,
  { sourceId }: Entry,
  sites: EntrySites,
): Promise<void> {
  const source = sourceId && (await transaction.objectStore('sources').get(sourceId))
  const named = source && withEntrySites(source, sites)
  if (named) await transaction.objectStore('sources').put(named)
}

/** The source with these sites; undefined where it names them already. */
function withEntrySites(source: Source, { needed, refused }: Omit<EntrySites, 'areNew'>): Source | undefined {
  const { site, furtherSites = [], missingSites } = source
  const further = union(
    furtherSites,
    needed.filter((one) => one !== site),
  )
  const missing = union(missingSites, refused)
  if (further.length === furtherSites.length && missing.length === missingSites.length) return undefined
  return { ...source, furtherSites: further, missingSites: missing }
}

const union = (some: readonly string[], others: readonly string[]): string[] => [
  ...new Set([...some, ...others]),
]
