import type { readRows } from '../bench/feed/engine'

const isOfTheWeb = (address: string): boolean => /^https?:$/.test(URL.parse(address)?.protocol ?? '')

/** The addresses that a feed was read to have and that no browser should be led to. */
export function wrongAddresses({ parsed, rows }: ReturnType<typeof readRows>): string[] {
  if (!parsed.isOk) return []
  const { url, icon, entries } = parsed.value
  const ofEntries = entries.flatMap((entry) => [
    entry.url,
    entry.image,
    ...entry.enclosures.map((file) => file.url),
  ])
  const ofRows = rows?.entries.flatMap((row) => [row.url, row.image]) ?? []
  return [url, icon, ...ofEntries, ...ofRows].filter(
    (address): address is string => address !== undefined && !isOfTheWeb(address),
  )
}
