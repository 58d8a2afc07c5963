import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parseHtml } from '../../utils/article/parse-html'
import { decodePage } from '../../utils/net/decode-page'
import { featuresOf } from '../../utils/page/features'
import { groupLinks, type LinkGroup } from '../../utils/page/group-links'
import { readLinks } from '../../utils/page/read-links'

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
  rows: { values: number[]; key: string; title: string; label: 0 | 1 | undefined }[]
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

function rowsOf({ id, headlines }: Case, groups: LinkGroup[]): PageRows {
  const features = featuresOf(groups)
  const names = Object.keys(features[0] ?? {})
  const wanted = new Set(headlines.filter((story) => !story.optional).map((story) => keyOf(story.url)))
  const known = new Set(headlines.map((story) => keyOf(story.url)))
  const rows = groups.map(({ url, title }, at) => {
    const key = keyOf(url)
    const label: 0 | 1 | undefined = wanted.has(key) ? 1 : known.has(key) ? undefined : 0
    return { values: names.map((name) => features[at]![name]!), key, title, label }
  })
  return { id, names, rows, wanted: wanted.size }
}
