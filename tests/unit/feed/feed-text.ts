import { parseFeed } from '../../../utils/feed/parse-feed'
import type { ParsedEntry, ParsedFeed } from '../../../utils/feed/parsed-feed'

export const feedUrl = 'https://daily.example/feed.xml'

/** An RSS 2.0 document around some entries, each written as what stands inside `<item>`. */
export const rss = (...items: string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:media="http://search.yahoo.com/mrss/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Daily</title><link>https://daily.example/</link><description>All of it</description>
${items.map((item) => `<item>${item}</item>`).join('\n')}
</channel></rss>`

/** An Atom 1.0 document around some entries, each written as what stands inside `<entry>`. */
export const atom = (...entries: string[]): string =>
  `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Daily</title><id>tag:daily.example,2026:feed</id>
<link href="https://daily.example/"/><link rel="self" href="https://daily.example/feed.xml"/>
${entries.map((entry) => `<entry>${entry}</entry>`).join('\n')}</feed>`

/** What the engine reads from a text that must be a feed. */
export function read(text: string, url = feedUrl): ParsedFeed {
  const parsed = parseFeed(text, url)
  if (!parsed.isOk) throw new Error(`no feed: ${JSON.stringify(parsed.failure)}`)
  return parsed.value
}

/** The first entry of a feed. */
export const firstOf = (text: string, url = feedUrl): ParsedEntry => read(text, url).entries[0] as ParsedEntry
