import { normaliseTitle } from '../../utils/text/normalise-title'
import type { CatalogueSource, Topic } from './catalogue'

/** What of the catalogue the reader wants to see; empty is anything. */
export interface Wanted {
  text: string
  language: string
  country: string
  topics: ReadonlySet<Topic>
}

/** What a language, a country and a topic are called here. */
export interface Names {
  language(code: string): string
  country(code: string): string
  topic(topic: Topic): string
}

export function findSources(
  sources: readonly CatalogueSource[],
  wanted: Wanted,
  names: Names,
): CatalogueSource[] {
  const text = normaliseTitle(wanted.text)
  return sources.filter(
    (source) =>
      (wanted.language === '' || source.language === wanted.language) &&
      (wanted.country === '' || source.country === wanted.country) &&
      (wanted.topics.size === 0 || source.topics.some((topic) => wanted.topics.has(topic))) &&
      (text === '' || normaliseTitle(wordsOf(source, names)).includes(text)),
  )
}

const wordsOf = ({ name, feed, language, country, topics }: CatalogueSource, names: Names): string =>
  [
    name,
    new URL(feed).host,
    names.language(language),
    names.country(country),
    ...topics.map(names.topic),
  ].join(' ')

/** Each source once, under the first of its topics that is asked for. */
export function byTopic(
  sources: readonly CatalogueSource[],
  order: readonly Topic[],
  asked: ReadonlySet<Topic>,
): { topic: Topic; sources: CatalogueSource[] }[] {
  const placeOf = ({ topics }: CatalogueSource) => topics.find((topic) => asked.has(topic)) ?? topics[0]
  return order
    .map((topic) => ({ topic, sources: sources.filter((source) => placeOf(source) === topic) }))
    .filter((group) => group.sources.length > 0)
}
