import { DOMParser } from 'linkedom'
import { nestingCut } from './nesting-cut'

/** A parsed page: what extraction, discovery and headlines are given. */
export interface ParsedPage {
  document: Document
  /** The page's own address. */
  url: string
  /** What relative addresses resolve against: the first `<base>` that is http or https, otherwise `url`. */
  base: string
  /** Characters at its end that were left unparsed: the page is longer than `maxCharacters`, or nested too deep. */
  cutCharacters: number
  /** Its document anew, where the first one was taken apart. */
  again(): Document
}

/** Longest markup that is parsed, in UTF-16 units; the rest of a page is cut off. */
export const maxCharacters = 3_000_000

/**
 * Parses markup, a whole page or a fragment, into a document with one root and one body.
 *
 * Every doctype, html, head and body tag is taken out and one body put around what remains: linkedom takes the first
 * element for the root, and Readability dies on a page with markup outside its body. Never throws on any markup.
 */
export function parseHtml(html: string, url: string): ParsedPage {
  const bounded = html.length > maxCharacters ? html.slice(0, maxCharacters) : html
  const kept = bounded.slice(0, nestingCut(bounded))
  const markup = `<html${rootAttributes(kept)}><body>${kept.replace(frameTags, '').replaceAll('--!>', '-->')}</body></html>`
  const again = () => {
    const document = new DOMParser().parseFromString(markup, 'text/html') as unknown as Document
    if (/\s[A-Za-z-]*[A-Z][A-Za-z-]*\s*=/.test(kept)) lowerAttributes(document)
    return document
  }
  const document = again()
  return { document, url, base: baseOf(document, url), cutCharacters: html.length - kept.length, again }
}

const frameTags = /<!doctype[^<>]*>|<\/?(?:html|head|body|frameset)(?=[\s/>])[^<>]*>/gi

function rootAttributes(html: string): string {
  const root = /<html\s[^<>]*>/i.exec(html.slice(0, 100_000))?.[0] ?? ''
  const body = /<body\s[^<>]*>/i.exec(html.slice(0, 400_000))?.[0] ?? ''
  const lang = attribute(root, '(?:xml:)?lang') ?? attribute(body, 'lang')
  const dir = attribute(root, 'dir') ?? attribute(body, 'dir')
  return `${lang ? ` lang="${lang}"` : ''}${dir ? ` dir="${dir}"` : ''}`
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']?\\s*([\\w-]{1,35})`, 'i').exec(tag)?.[1]
}

/** linkedom leaves names of attributes as they are written, and then does not find them. */
function lowerAttributes(document: Document): void {
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of [...element.attributes]) {
      const lower = name.toLowerCase()
      if (lower !== name && !element.hasAttribute(lower)) element.setAttribute(lower, value)
    }
  }
}

function baseOf(document: Document, url: string): string {
  const href = document.querySelector('base[href]')?.getAttribute('href')
  if (href == null || !URL.canParse(href, url)) return url
  const base = new URL(href, url)
  return base.protocol === 'http:' || base.protocol === 'https:' ? base.href : url
}
