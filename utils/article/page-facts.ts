import { decodeReferences } from '../text/decode-references'
import { collapseSpace } from '../text/plain-text'
import { articleNode, isNode, type LdNode, ldText, readJsonLd, resolveNode, typesOf } from './json-ld'
import type { ParsedPage } from './parse-html'

/** What a page says about itself, read once and before Readability changes the document. */
export interface PageFacts {
  page: ParsedPage
  /** Its `<meta>`s: name, property or itemprop in lower case; the first that says something counts. */
  meta: ReadonlyMap<string, string>
  ld: readonly LdNode[]
  article: LdNode | undefined
  /** Its `<title>`. */
  title: string | undefined
  heading: Element | undefined
  /** The publisher's name. */
  site: string | undefined
}

export function readPageFacts(page: ParsedPage): PageFacts {
  const { document } = page
  const meta = readMeta(document)
  const ld = readJsonLd(document)
  const article = articleNode(ld)
  const title = cleanText(titleElement(document)?.textContent)
  return {
    page,
    meta,
    ld,
    article,
    title,
    heading: mainHeading(document, title),
    site: siteName(meta, ld, article),
  }
}

/** Text of an attribute or element: white space collapsed, references that were encoded twice decoded. */
export function cleanText(text: string | null | undefined): string | undefined {
  return text ? collapseSpace(decodeReferences(text)) || undefined : undefined
}

/** Words of a text for comparing: lower case, letters and digits only. */
export function foldWords(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
  )
}

export function closest(element: Element, test: (ancestor: Element) => boolean): boolean {
  for (let at: Element | null = element; at; at = at.parentElement) if (test(at)) return true
  return false
}

/** A drawing's title is not the page's. */
function titleElement(document: Document): Element | undefined {
  return [...document.querySelectorAll('title')].find(
    (title) => !closest(title, (ancestor) => ancestor.localName.toLowerCase() === 'svg'),
  )
}

function readMeta(document: Document): Map<string, string> {
  const meta = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const content = cleanText(element.getAttribute('content'))
    if (!content) continue
    for (const attribute of ['name', 'property', 'itemprop']) {
      for (const name of (element.getAttribute(attribute) ?? '').toLowerCase().split(/\s+/)) {
        if (name && !meta.has(name)) meta.set(name, content)
      }
    }
  }
  return meta
}

/** Of the `<h1>`s, which pages have many of, the one that shares most words with the title; the first without a title. */
function mainHeading(document: Document, title: string | undefined): Element | undefined {
  const headings = [...document.querySelectorAll('h1')].slice(0, 40)
  const wanted = new Set(foldWords(title ?? ''))
  const scored = headings
    .map((element) => ({ element, words: foldWords(element.textContent ?? '') }))
    .filter(({ words }) => words.length > 0)
    .map(({ element, words }) => ({
      element,
      share: words.filter((word) => wanted.has(word)).length / words.length,
      shared: words.filter((word) => wanted.has(word)).length,
    }))
  const matching = scored.filter(({ share }) => share >= 0.5).sort((one, other) => other.shared - one.shared)
  return (matching[0] ?? (wanted.size === 0 ? scored[0] : undefined))?.element
}

function siteName(meta: Map<string, string>, ld: LdNode[], article: LdNode | undefined): string | undefined {
  const publisher = resolveNode(article?.publisher, ld)
  const organization = ld.find((node) => typesOf(node).some((type) => /Organization$|^WebSite$/.test(type)))
  const names = [
    meta.get('og:site_name'),
    isNode(publisher) || Array.isArray(publisher) ? ldText(publisher) : undefined,
    meta.get('application-name'),
    ldText(organization?.name),
  ]
  return names.map((name) => cleanText(name)).find((name) => name && name.length < 80)
}
