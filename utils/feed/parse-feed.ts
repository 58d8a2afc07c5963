import type { Failure } from '../model/failure'
import { failed, ok, type Result } from '../model/result'
import type { FeedFormat } from '../model/source'
import { hostOf } from '../url/host-of'
import type { Element } from './element'
import type { ParsedFeed } from './parsed-feed'
import { isJsonFeed, readJsonFeed } from './read-json-feed'
import { readTree } from './read-tree'
import { readXmlFeed } from './read-xml-feed'

type Found = Extract<Failure, { kind: 'not-a-feed' }>['found']

const formats = new Map<string, FeedFormat>([
  ['rss', 'rss'],
  ['channel', 'rss'],
  ['rdf:rdf', 'rdf'],
  ['feed', 'atom'],
  ['entry', 'atom'],
])

const others = new Map<string, Found>([
  ['html', 'page'],
  ['head', 'page'],
  ['body', 'page'],
  ['xhtml:html', 'page'],
  ['opml', 'opml'],
  ['svg', 'picture'],
  ['?:svg', 'picture'],
])

/**
 * A feed's text as what it says: RSS 0.9x to 2.0, RSS 1.0, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1, however broken.
 * `url`: the address that answered; relative addresses are relative to it. Fails as `not-a-feed`, with what it is
 * instead, or as `broken-feed` where there is nothing but a feed's root. Never throws; linear in the text.
 */
export function parseFeed(text: string, url: string): Result<ParsedFeed> {
  const trimmed = text.replace(/^[\s\ufeff\0]+/, '')
  if (trimmed.startsWith('{') || trimmed.startsWith('[')) return parseJson(trimmed, url)
  const document = readTree(trimmed, url)
  const root = rootOf(document)
  if (typeof root === 'string') {
    const other = root === 'text' ? foundIn(trimmed, document) : root
    const found = other === 'page' && asksToSignIn(trimmed) ? 'sign-in' : other
    return failed({ kind: 'not-a-feed', host: hostOf(url), found })
  }
  const feed = readXmlFeed(root, formats.get(root.name) ?? 'rss')
  const isEmpty = feed.entries.length === 0 && root.children.every((child) => typeof child === 'string')
  return isEmpty
    ? failed({ kind: 'broken-feed', host: hostOf(url), detail: `<${root.name}> is empty` })
    : ok(feed)
}

function parseJson(text: string, url: string): Result<ParsedFeed> {
  let value: unknown
  let found: Found = 'json'
  try {
    value = JSON.parse(text)
  } catch (error) {
    const isFeed = /jsonfeed\.org\/version/.test(text.slice(0, 2000))
    if (isFeed) return failed({ kind: 'broken-feed', host: hostOf(url), detail: String(error) })
    found = /^[{[]\s*(?:["{[]|$)/.test(text) ? 'cut-off' : 'text'
  }
  if (isJsonFeed(value)) {
    if (value.items === undefined || Array.isArray(value.items)) return ok(readJsonFeed(value, url))
    return failed({ kind: 'broken-feed', host: hostOf(url), detail: 'items is no list' })
  }
  return failed({ kind: 'not-a-feed', host: hostOf(url), found })
}

/** How many elements of junk, such as a server's warning in HTML, may stand before the root. */
const junkLimit = 200

/** The element that is the feed, or what the document is instead. */
function rootOf(document: Element): Element | Found {
  const waiting = [...document.children].reverse()
  for (let met = 0; met < junkLimit; ) {
    const element = waiting.pop()
    if (element === undefined) break
    if (typeof element === 'string') continue
    met++
    if (formats.has(element.name)) return element
    const other = others.get(element.name)
    if (other) return other
    for (let at = element.children.length - 1; at >= 0; at--) waiting.push(element.children[at]!)
  }
  return 'text'
}

const pictureMarks = /^(?:.PNG|GIF8|.{2,8}(?:JFIF|Exif)|RIFF.{4}WEBP|.{3,4}ftypavif)/su
const pageMarks =
  /^<!doctype html|<(?:p|div|a|b|br|center|h[1-6]|pre|span|table|ul|script|meta|title|form)\b[^<>]*>/i

const fewestWaysOn = 10

/** A page that asks for a password, or has a form and hardly a way on: a site's own pages have many links. */
function asksToSignIn(text: string): boolean {
  if (/<input\b[^<>]*\btype\s*=\s*["']?password/i.test(text)) return true
  return /<form\b/i.test(text) && (text.match(/<a\s/gi)?.length ?? 0) < fewestWaysOn
}

/** What a body without a root is, by its first letters. */
function foundIn(text: string, document: Element): Found {
  if (text.trim() === '') return 'nothing'
  if (pictureMarks.test(text)) return 'picture'
  const isDeclared = text.startsWith('<?xml')
  if (!isDeclared && pageMarks.test(text)) return 'page'
  if (!/^<[a-z_?!]/i.test(text)) return 'text'
  const hasElement = document.children.some(
    (child) => typeof child !== 'string' && !child.name.startsWith('!'),
  )
  return hasElement ? 'xml' : 'cut-off'
}
