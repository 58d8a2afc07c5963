import { parseInstant } from '../time/parse-instant'
import { ldText } from './json-ld'
import { closest, type PageFacts } from './page-facts'
import { shownDate } from './shown-date'

const publishedNames = [
  'article:published_time',
  'og:published_time',
  'article:published',
  'og:article:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'dc:date',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'cxenseparse:recs:publishtime',
  'date',
  'citation_date',
]
const modifiedNames = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'dcterms.modified',
  'last-modified',
]

/** When a page was published and last changed, in UTC milliseconds, as it says itself; a date without a zone is UTC. */
export function chooseInstants(facts: PageFacts): { publishedAt?: number; modifiedAt?: number } {
  const { article, meta, page } = facts
  const published = [
    () => parsed(ldText(article?.datePublished ?? article?.dateCreated ?? article?.uploadDate)),
    () => firstOf(publishedNames, meta),
    () => parsed(attributeOf(page.document, '[itemprop~="datePublished"]')),
    () => timeElement(page.document),
    () => addressDate(page.url),
    () => shownDate(facts),
  ]
  const publishedAt = firstKnown(published)
  const modifiedAt = firstKnown([
    () => parsed(ldText(article?.dateModified)),
    () => firstOf(modifiedNames, meta),
  ])
  return {
    ...(publishedAt === undefined ? {} : { publishedAt }),
    ...(modifiedAt === undefined ? {} : { modifiedAt }),
  }
}

function firstKnown(ways: readonly (() => number | undefined)[]): number | undefined {
  for (const way of ways) {
    const instant = way()
    if (instant !== undefined) return instant
  }
  return undefined
}

function parsed(text: string | null | undefined): number | undefined {
  return text ? parseInstant(text) : undefined
}

function firstOf(names: readonly string[], meta: ReadonlyMap<string, string>): number | undefined {
  return firstKnown(names.map((name) => () => parsed(meta.get(name))))
}

function attributeOf(document: Document, selector: string): string | null | undefined {
  const element = document.querySelector(selector)
  return element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? element?.textContent
}

/** A `<time>`: one marked as published before others; one marked as updated, or beside the article, last. */
function timeElement(document: Document): number | undefined {
  const times = [...document.querySelectorAll('time[datetime]')]
    .slice(0, 60)
    .map((element) => ({ element, rank: timeRank(element) }))
  times.sort((one, other) => one.rank - other.rank)
  return firstKnown(
    times.map(
      ({ element }) =>
        () =>
          parsed(element.getAttribute('datetime')),
    ),
  )
}

function timeRank(time: Element): number {
  const marks = `${time.getAttribute('class') ?? ''} ${time.getAttribute('itemprop') ?? ''} ${time.getAttribute('pubdate') ?? ''}`
  const isBeside = closest(time, ({ localName }) => /^(?:aside|footer|nav)$/.test(localName))
  if (isBeside || /updat|modif/i.test(marks)) return 2
  return /publish|posted|entry-date|pubdate/i.test(marks) || time.hasAttribute('pubdate') ? 0 : 1
}

/** The day in an address like `/2024/05/17/…`. */
function addressDate(url: string): number | undefined {
  const day = /\/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/_.-]|$)/.exec(url)
  return day ? parsed(`${day[1]}-${day[2]!.padStart(2, '0')}-${day[3]!.padStart(2, '0')}`) : undefined
}
