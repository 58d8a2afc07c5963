import { escapeText } from '../text/decode-references'
import { collapseSpace, plainText } from '../text/plain-text'
import { parseInstant } from '../time/parse-instant'
import { resolve } from '../url/resolve'
import { absoluteHtml } from './absolute-html'
import type { Enclosure, ParsedEntry, ParsedFeed } from './parsed-feed'
import { nameOf } from './text-construct'

type Json = Record<string, unknown>

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : isObject(value) ? [value] : [])

/** A text, or a number where a text belongs; '' for anything else. */
const textIn = (object: Json, name: string): string => {
  const value = Object.hasOwn(object, name) ? object[name] : undefined
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : ''
}

/** Whether a parsed body is a JSON Feed: by its version, or by items that have what entries have. */
export function isJsonFeed(value: unknown): value is Json {
  if (!isObject(value)) return false
  if (/jsonfeed\.org\/version/.test(textIn(value, 'version'))) return true
  return 'title' in value && Array.isArray(value.items)
}

/** A JSON Feed 1.0 or 1.1 (jsonfeed.org). `url`: where it came from. */
export function readJsonFeed(feed: Json, url: string): ParsedFeed {
  const authors = namesIn(feed)
  const language = textIn(feed, 'language') || undefined
  return {
    format: 'json',
    title: nameOf(textIn(feed, 'title')) || undefined,
    url: resolve(url, textIn(feed, 'home_page_url')),
    description: collapseSpace(textIn(feed, 'description')) || undefined,
    language,
    icon: resolve(url, textIn(feed, 'icon')) ?? resolve(url, textIn(feed, 'favicon')),
    entries: listOf(feed.items)
      .filter(isObject)
      .map((item) => readItem(item, url, authors, language)),
  }
}

function readItem(item: Json, url: string, inherited: string[], language: string | undefined): ParsedEntry {
  const authors = namesIn(item)
  const guid = textIn(item, 'id')
  const html = textIn(item, 'content_html')
  const text = textIn(item, 'content_text')
  const summary = plainText(textIn(item, 'summary'))
  const enclosures = listOf(item.attachments)
    .filter(isObject)
    .flatMap((file) => attachmentOf(file, url))
  const first = (...names: string[]) => names.map((name) => resolve(url, textIn(item, name))).find(Boolean)
  return {
    guid: guid || undefined,
    isPermalink: false,
    url: first('url', 'external_url') ?? (/^https?:\/\//i.test(guid) ? resolve(url, guid) : undefined),
    title: nameOf(textIn(item, 'title')) || undefined,
    summary: summary || undefined,
    html: html ? absoluteHtml(html, url) : escapeText(text || summary) || undefined,
    authors: authors.length ? authors : inherited,
    publishedAt: parseInstant(textIn(item, 'date_published')),
    updatedAt: parseInstant(textIn(item, 'date_modified')),
    categories: [...new Set(textsIn(item.tags))],
    enclosures,
    image: first('image', 'banner_image') ?? enclosures.find((file) => file.type?.startsWith('image/'))?.url,
    language: textIn(item, 'language') || language,
  }
}

const textsIn = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value])
    .filter((tag) => typeof tag === 'string')
    .map(nameOf)
    .filter((tag) => tag !== '')

/** 1.1 has `authors`, 1.0 has `author`. */
const namesIn = (holder: Json): string[] => {
  const people = [...listOf(holder.authors), ...listOf(holder.author)]
  const names = people.map((person) =>
    isObject(person) ? nameOf(textIn(person, 'name')) : typeof person === 'string' ? nameOf(person) : '',
  )
  return [...new Set(names.filter((name) => name !== ''))]
}

function attachmentOf(file: Json, base: string): Enclosure[] {
  const url = resolve(base, textIn(file, 'url'))
  const type = textIn(file, 'mime_type')
  const size = file.size_in_bytes
  if (!url) return []
  return [{ url, ...(type && { type }), ...(typeof size === 'number' && size >= 0 && { length: size }) }]
}
