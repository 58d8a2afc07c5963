import { words } from '../text/words'
import { isRecurringFormat } from './recurring-format'
import { guessLanguage, stopWordsOf } from './stop-words'

/** Bits of a stem's mark: where an entry has it, and how it is written there. */
export const inTitle = 1
export const inSummary = 2
export const inAddress = 4
export const isNumber = 8
/** A name, as far as was known when the entry came. */
export const isName = 16
/** Capital inside a text that is not all capitals; small. What is a name is counted by these. */
export const isCapital = 32
export const isSmall = 64

/** What an entry says, as far as grouping goes by it. One of a recurring format has no stems: it stands alone. */
export interface Facts {
  /** Primary subtag, told or guessed. */
  language: string
  /** Hashes, each once, in the order of the text. */
  stems: Uint32Array
  marks: Uint8Array
}

export interface Said {
  title: string
  summary?: string
  url?: string
  language?: string
}

/** How much of a summary, or of a lead paragraph, is read: what comes later is background. */
const summaryLength = 240
const mostStems = 48
/** How many years' numbers are: a year is a date more often than a fact. */
const yearPattern = /^(?:19|20)\d\d$/

/** What an entry is about: the stems of its title, its summary's beginning and its address's words. */
export function factsOf(said: Said): Facts {
  const { language, stems } = stemsOf(said)
  return {
    language,
    stems: Uint32Array.from(stems, ([stem]) => hashOf(stem)),
    marks: Uint8Array.from(stems, ([, mark]) => mark),
  }
}

/** The stems themselves. */
export function stemsOf({ title, summary = '', url, language }: Said): {
  language: string
  stems: [string, number][]
} {
  const heading = withoutLabels(title)
  const text = summary.slice(0, summaryLength)
  const told = language?.split(/[-_]/)[0]?.toLowerCase()
  const found = new Map<string, number>()
  const titleWords = wordsOf(heading, told)
  const textWords = wordsOf(text, told)
  const spoken = told || guessLanguage(heading + text, [...titleWords, ...textWords].map(fold))
  if (isRecurringFormat(heading)) return { language: spoken, stems: [] }
  const stop = stopWordsOf(spoken)
  collect(found, titleWords, stop, inTitle)
  collect(found, textWords, stop, inSummary)
  for (const word of addressWords(url)) add(found, stemOf(word), stop.has(word) ? 0 : inAddress)
  return { language: spoken, stems: [...found].slice(0, mostStems) }
}

function add(found: Map<string, number>, stem: string, mark: number): void {
  if (mark !== 0 && (stem.length > 1 || /[\d\p{Script=Han}]/u.test(stem)))
    found.set(stem, (found.get(stem) ?? 0) | mark)
}

function collect(
  found: Map<string, number>,
  written: readonly string[],
  stop: ReadonlySet<string>,
  place: number,
): void {
  const isAllCapitals = looksTitleCase(written)
  for (const [at, word] of written.entries()) {
    if (/^(?:US|U\.S|USA|U\.S\.A)$/.test(word)) {
      add(found, 'usa', place | isName | isCapital)
      continue
    }
    const folded = fold(word)
    if (stop.has(folded)) continue
    const stem = stemOf(folded)
    if (/^\d/.test(stem)) add(found, stem, place | (yearPattern.test(stem) ? 0 : isNumber))
    else add(found, stem, place | lookOf(word, isAllCapitals || at === 0))
  }
}

function lookOf(word: string, isUnsure: boolean): number {
  if (!/^\p{Lu}/u.test(word)) return /^\p{Ll}/u.test(word) ? isSmall : 0
  if (!isUnsure) return isCapital
  return 0
}

/** Most words that could be small are capital, as in an American headline. */
function looksTitleCase(written: readonly string[]): boolean {
  const long = written.slice(1).filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word))
  return capitals.length > 0.6 * long.length
}

const labels =
  /^(?:watch|live|live updates?|opinion|breaking|exclusive|video|photos|update|analysis|explainer|listen|eilmeldung|liveticker|en direct|direct|vídeo|última hora|urgent)\s*[:|–—]\s*/iu

/** A headline without what its publisher puts before and behind it. */
function withoutLabels(title: string): string {
  const bare = title.replace(labels, '').replace(/\s+[|·]\s+[^|·]{2,40}$/u, '')
  return bare.replace(/\s+[-–—]\s+[^-–—]{2,25}$/u, '') || title
}

const pairedScript = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]{2,}/gu

/** Words as written; Chinese and Japanese in pairs of characters, which need no dictionary of the day's names. */
function wordsOf(text: string, language: string | undefined): string[] {
  const joined = text.replace(/(\d)[,.\u00a0\u202f](?=\d{3}(?!\d))/gu, '$1')
  const paired = joined.match(pairedScript)?.flatMap(pairsOf) ?? []
  const rest = paired.length > 0 ? joined.replace(pairedScript, ' ') : joined
  return [...words(rest, language).flatMap(parts), ...paired]
}

const pairsOf = (run: string): string[] =>
  Array.from({ length: run.length - 1 }, (_, at) => run.slice(at, at + 2))

/** "Egypt’s" is "Egypt", "l’État" is "État", "Taiwan-born" two words; "3.5" stays one. */
function parts(word: string): string[] {
  const bare = word.replace(/['’]s$/iu, '').replace(/^(?:[cdjlmnst]|qu)['’]/iu, '')
  if (/^\d/.test(bare) || /^U\.S/.test(bare)) return [bare]
  return bare.split(/[-_.'’]/u).filter((part) => part !== '')
}

const marksOfSpeech = /[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670\u0640]/gu

/** Small, without accents and vowel points. */
function fold(word: string): string {
  const small = word.toLowerCase()
  if (/^[\x20-\x7e]*$/.test(small)) return small
  return small.normalize('NFKD').replace(marksOfSpeech, '').replaceAll('ß', 'ss').replaceAll('ł', 'l')
}

/** The part of a folded word that its forms share: the first five letters, without a short one's plural. */
function stemOf(folded: string): string {
  if (/^\d/.test(folded)) return folded.replace(/^0+(?=\d)/, '')
  const bare = /^\p{Script=Arabic}/u.test(folded) ? folded.replace(/^[وبف]?ال(?=...)/u, '') : folded
  return bare.length > 5 ? bare.slice(0, 5) : bare.replace(/(?<=..)s$/, '')
}

/** The words of an address's last telling part; it often names what a short headline leaves out. */
function addressWords(url: string | undefined): string[] {
  if (!url) return []
  const path = url.replace(/^[a-z]+:\/\/[^/]*/i, '').replace(/[?#].*$/, '')
  const slug = path
    .split('/')
    .reduce((best, part) => (part.split('-').length >= best.split('-').length ? part : best), '')
  const found = slug
    .replace(/\.\w+$/, '')
    .toLowerCase()
    .split(/[-_]/)
  return found.length < 3 ? [] : found.filter((word) => /^[a-z]{3,}$/.test(word))
}

/** 32 bits of a stem: two that share them are rare among the words of some days. */
export function hashOf(stem: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return (hash ^ (hash >>> 13)) >>> 0
}
