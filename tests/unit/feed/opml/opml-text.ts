import type { Opml } from '../../../../utils/feed/opml/opml'
import { readOpml } from '../../../../utils/feed/opml/read-opml'

/** An OPML document around outlines, as a careful program writes it. */
export const opml = (...outlines: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0"><head><title>Subscriptions</title></head><body>
${outlines.join('\n')}
</body></opml>`

/** A feed's outline; `more`: further attributes. */
export const feed = (name: string, more = ''): string =>
  `<outline type="rss" text="${name}" xmlUrl="https://${name.toLowerCase()}.example/feed" ${more}/>`

export const folder = (name: string, ...inside: string[]): string =>
  `<outline text="${name}">${inside.join('')}</outline>`

/** What is read from a text that must be a list. */
export function read(text: string): Opml {
  const result = readOpml(text)
  if (!result.isOk) throw new Error(`no list: ${JSON.stringify(result.failure)}`)
  return result.value
}

/** Each feed with its folders: `Harbour: Local/Water, All`. */
export const placesOf = (text: string): string[] =>
  read(text).feeds.map(
    ({ title, folders }) => `${title}: ${folders.map((path) => path.join('/')).join(', ')}`,
  )

/** Why each line that is no feed is none: `Notes: outline-without-address`. */
export const refusedOf = (text: string): string[] =>
  read(text).lines.flatMap(({ title, meaning }) =>
    'failure' in meaning ? [`${title}: ${meaning.failure.kind}`] : [],
  )
