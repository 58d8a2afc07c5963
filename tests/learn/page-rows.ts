import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseHtml } from '../../utils/article/parse-html'
import { decodePage } from '../../utils/net/decode-page'
import { featuresOf } from '../../utils/page/features'
import { groupLinks, type LinkGroup } from '../../utils/page/group-links'
import { likeOf } from '../../utils/page/keep-alike'
import { readLinks } from '../../utils/page/read-links'
import { littlePage } from './little-pages'

export { keepAlike } from '../../utils/page/keep-alike'

interface Case {
  id: string
  file: string
  url: string
  headlines: { url: string; title: string; optional?: boolean }[]
}

/** A page's links as rows to learn from; `label` undefined where an answer may have it or not. */
export interface PageRows {
  id: string
  names: string[]
  rows: { values: number[]; like: string; key: string; title: string; label: 0 | 1 | undefined }[]
  /** How many stories the page has. */
  wanted: number
}

/** As the data names an address: without scheme, www, query and closing slash. */
const keyOf = (url: string): string => {
  const { host, pathname } = new URL(url)
  let path = pathname
  try {
    path = decodeURIComponent(path)
  } catch {}
  return host.toLowerCase().replace(/^www\./, '') + path.replace(/\/+$/, '')
}

/** Reads a folder of saved front pages: `cases.json`, and the gzipped pages that it names. */
export function readPages(folder: string): PageRows[] {
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as Case[]
  return cases.map((one) => {
    const bytes = gunzipSync(readFileSync(join(folder, one.file)))
    const page = parseHtml(decodePage(bytes, ''), one.url)
    return rowsOf(one, groupLinks(readLinks(page.document, page.base)))
  })
}

/** The same of pages that are made up. */
export function makePages(seeds: readonly number[]): PageRows[] {
  return seeds.map((seed) => {
    const { url, html, stories } = littlePage(seed)
    const page = parseHtml(html, url)
    const headlines = stories.map((story) => ({ url: story, title: '' }))
    return rowsOf(
      { id: `little ${seed}`, file: '', url, headlines },
      groupLinks(readLinks(page.document, page.base)),
      (url) => url,
    )
  })
}

function rowsOf({ id, headlines }: Case, groups: LinkGroup[], nameOf = keyOf): PageRows {
  const features = featuresOf(groups)
  const names = Object.keys(features[0] ?? {})
  const wanted = new Set(headlines.filter((story) => !story.optional).map((story) => nameOf(story.url)))
  const known = new Set(headlines.map((story) => nameOf(story.url)))
  const rows = groups.map((group, at) => {
    const { url, title } = group
    const key = nameOf(url)
    const label: 0 | 1 | undefined = wanted.has(key) ? 1 : known.has(key) ? undefined : 0
    return { values: names.map((name) => features[at]![name]!), like: likeOf(group), key, title, label }
  })
  return { id, names, rows, wanted: wanted.size }
}
