import type { CatalogueSource, Topic } from './catalogue'

/** What a first sheet is made of. */
const wanted: readonly Topic[] = ['news', 'news', 'world', 'science', 'technology', 'business']

/** Names of one language that browsers and the list give differently. */
const sameLanguage: Readonly<Record<string, string>> = { nb: 'no', nn: 'no', iw: 'he', in: 'id' }

/** The language of a list's sources that a reader of this browser language reads, or none. */
export function readableLanguage(sources: readonly CatalogueSource[], tag: string): string | undefined {
  const { language, script } = new Intl.Locale(tag).maximize()
  const named = sameLanguage[language] ?? language
  return [named, `${named}-${script}`].find((one) => sources.some((source) => source.language === one))
}

/**
 * A few sources to begin with, of the reader's language and first of the reader's country, one or two of each topic;
 * English ones where the list has none of that language.
 */
export function startersFor(sources: readonly CatalogueSource[], tag: string): CatalogueSource[] {
  const language = readableLanguage(sources, tag) ?? 'en'
  const { region } = new Intl.Locale(tag).maximize()
  const readable = sources.filter((source) => source.language === language)
  const near = readable.filter((source) => source.country === region)
  const inOrder = [...near, ...readable.filter((source) => source.country !== region)]
  const taken = new Set<CatalogueSource>()
  const take = (source: CatalogueSource | undefined) => source && taken.add(source)
  for (const topic of wanted) take(inOrder.find((source) => source.topics[0] === topic && !taken.has(source)))
  for (const source of near) if (taken.size < wanted.length && source.topics[0] === 'news') take(source)
  return inOrder.filter((source) => taken.has(source))
}
