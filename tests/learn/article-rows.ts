import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { chooseAuthors } from '../../utils/article/authors'
import { featureRows } from '../../utils/article/body/features'
import { keptRows } from '../../utils/article/body/near-features'
import { pageWords } from '../../utils/article/body/page-words'
import { pairSegments } from '../../utils/article/body/pair-segments'
import { readSegments } from '../../utils/article/body/segments'
import { foldWords, readPageFacts } from '../../utils/article/page-facts'
import { parseHtml } from '../../utils/article/parse-html'
import { readableElement } from '../../utils/article/readable-element'
import { chooseTitle } from '../../utils/article/title'
import { decodePage } from '../../utils/net/decode-page'

export { featureNames, featuresWithoutKept } from '../../utils/article/body/features'

interface Case {
  id: string
  set: string
  file: string
  url: string
  text: string
}

/** A page's segments as rows to learn from, and what is needed to judge an answer. */
export interface ArticleRows {
  id: string
  set: string
  host: string
  truth: string
  /** Features, with what Readability kept at their end. */
  rows: number[][]
  labels: (0 | 1)[]
  words: number[]
  texts: string[]
  /** What Readability made: each segment's text, and its place on the page or -1. */
  made: { text: string; at: number }[]
}

/** Reads a folder of saved pages with the text that people say is the article. */
export function readArticles(folder: string): ArticleRows[] {
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as Case[]
  return cases.map(({ id, set, file, url, text }) => {
    const page = parseHtml(decodePage(gunzipSync(readFileSync(join(folder, file))), ''), url)
    const facts = readPageFacts(page)
    const words = pageWords(facts, { title: chooseTitle(facts), authors: chooseAuthors(facts) })
    const segments = readSegments(page.document.documentElement)
    const placeRows = featureRows(segments, words, undefined)
    const element = readableElement(page.document)
    const made = element ? readSegments(element) : []
    const places = pairSegments(segments, made)
    const kept = new Set(places)
    const keptRow = keptRows(
      segments,
      segments.map((_, at) => kept.has(at)),
    )
    const host = new URL(url).host
    return {
      ...{ id, set, truth: text, host: host === 'fakehost' ? id : host },
      rows: placeRows.map((row, at) => [...row!, ...keptRow[at]!]),
      labels: labelsOf(
        segments.map(({ tokens }) => tokens),
        text,
      ),
      words: segments.map((segment) => segment.words),
      texts: segments.map((segment) => segment.text),
      made: made.map((segment, at) => ({ text: segment.text, at: places[at]! })),
    }
  })
}

/** Which segments are in the truth: the longest first, each place of the truth once; short ones beside those. */
function labelsOf(segments: readonly (readonly string[])[], text: string): (0 | 1)[] {
  const truth = foldWords(text)
  const places = new Map<string, number[]>()
  for (let at = 0; at + 3 < truth.length; at += 1) {
    const key = truth.slice(at, at + 4).join(' ')
    const some = places.get(key)
    if (some) some.push(at)
    else places.set(key, [at])
  }
  const isTaken = new Uint8Array(truth.length)
  const spans = new Map<number, [number, number]>()
  const longestFirst = [...segments.keys()].sort(
    (one, other) => segments[other]!.length - segments[one]!.length,
  )
  for (const at of longestFirst) {
    const tokens = segments[at]!
    if (tokens.length < 4) break
    const matched: number[] = []
    for (let from = 0; from + 3 < tokens.length; from += 1) {
      const free =
        places.get(tokens.slice(from, from + 4).join(' '))?.filter((place) => !isTaken[place]) ?? []
      const after = matched.at(-1)
      const place = free.find((one) => after !== undefined && one === after + 1) ?? free[0]
      if (place !== undefined) matched.push(place)
    }
    if (matched.length * 2 <= tokens.length - 3) continue
    for (const place of matched) isTaken[place] = 1
    spans.set(at, [Math.min(...matched), Math.max(...matched) + 4])
  }
  const same = (tokens: readonly string[], from: number) =>
    from >= 0 && tokens.every((token, step) => truth[from + step] === token)
  let end = 0
  const ends = segments.map((tokens, at) => {
    const span = spans.get(at)
    if (span) end = span[1]
    else if (tokens.length < 4 && tokens.length > 0 && same(tokens, end)) {
      spans.set(at, [end, end + tokens.length])
      end += tokens.length
    }
    return end
  })
  let start = truth.length
  for (let at = segments.length - 1; at >= 0; at -= 1) {
    const tokens = segments[at]!
    const span = spans.get(at)
    if (span) start = span[0]
    else if (
      tokens.length < 4 &&
      tokens.length > 0 &&
      start >= ends[at]! &&
      same(tokens, start - tokens.length)
    ) {
      spans.set(at, [start - tokens.length, start])
      start -= tokens.length
    }
  }
  return segments.map((_, at) => (spans.has(at) ? 1 : 0))
}
