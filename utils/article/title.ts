import { ldText } from './json-ld'
import { cleanText, foldWords, type PageFacts } from './page-facts'

/** What each place's word for the headline weighs where they differ; fitted on saved pages (/shared/extraction.md). */
const weights = { heading: 1.5, ld: 1, og: 0.9, title: 0.4, twitter: 0.2 }

const separator = /\s+[|–—·•»:_-]\s+|\s*[|»•]\s*/g

/** The headline of a page: its places vote, each without the site's name. */
export function chooseTitle(facts: PageFacts): string | undefined {
  const known = candidates(facts)
  const title =
    facts.title &&
    titlePart(
      facts.title,
      known.map(({ text }) => text),
      siteNames(facts),
    )
  const all = title ? [...known, { text: title, weight: weights.title }] : known
  const votes = new Map<string, { text: string; weight: number }>()
  for (const { text, weight } of all) {
    const key = foldWords(text).join('')
    if (!key) continue
    const vote = votes.get(key)
    if (vote) vote.weight += weight
    else votes.set(key, { text, weight })
  }
  return [...votes.values()].sort((one, other) => other.weight - one.weight)[0]?.text
}

function candidates(facts: PageFacts): { text: string; weight: number }[] {
  const { meta, article, heading } = facts
  const names = siteNames(facts)
  const found = [
    { text: cleanText(heading?.textContent), weight: weights.heading },
    { text: cleanText(ldText(article?.headline ?? article?.name)), weight: weights.ld },
    { text: meta.get('og:title'), weight: weights.og },
    { text: meta.get('twitter:title'), weight: weights.twitter },
  ]
  return found.flatMap(({ text, weight }) => {
    const cut = text && withoutSite(text, names)
    return cut && !names.has(foldWords(cut).join('')) ? [{ text: cut, weight }] : []
  })
}

/** The names that a title may carry at its end, folded: the site's own, its host's. */
function siteNames(facts: PageFacts): Set<string> {
  const host = URL.parse(facts.page.url)?.hostname.replace(/^www\d?\./, '') ?? ''
  const names = [facts.site, host, ...host.split('.').slice(0, -1)]
  return new Set(names.map((name) => foldWords(name ?? '').join('')).filter((name) => name.length > 2))
}

/** A text without its last part, where that is or holds the site's name, and without a first part that is it. */
function withoutSite(text: string, names: ReadonlySet<string>): string {
  const cuts = [...text.matchAll(separator)]
  const last = cuts.at(-1)
  if (last && isSite(text.slice(last.index + last[0].length), names, true)) {
    return withoutSite(text.slice(0, last.index).trim(), names)
  }
  const first = cuts[0]
  return first && isSite(text.slice(0, first.index), names, false)
    ? text.slice(first.index + first[0].length).trim()
    : text
}

function isSite(part: string, names: ReadonlySet<string>, mayContain: boolean): boolean {
  const folded = foldWords(part).join('')
  return (
    names.has(folded) ||
    (mayContain && folded.length < 60 && [...names].some((name) => folded.includes(name)))
  )
}

/** `<title>` cut where a known headline ends in it, otherwise without the site's name. */
function titlePart(title: string, known: readonly string[], names: ReadonlySet<string>): string {
  const start = known.find((text) => text.length > 10 && title.startsWith(text))
  return start ?? withoutSite(title, names)
}
