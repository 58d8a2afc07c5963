import { words } from '../text/words'

export interface ContentWord {
  stem: string
  /** `unsure`: capital because it comes first, or because every word of the text is. */
  look: 'name' | 'plain' | 'unsure' | 'number'
  /** A word of news in general: it says little about which news. */
  isCommon: boolean
}

const emptyWords = new Set(
  `a about after again against all also amid among an and are as at be been before being between but by can could
  did do does during for from had has have he her here his how i if in into is it its just may might more most my near
  new no not now of off on one only or our out over own says said she should so some still such than that the their
  them then there these they this those through to too under until up upon us was we were what when where which while
  who why will with within without would you your`.split(/\s+/),
)

const commonWords = new Set(
  `back begin big billion call chief city court day deal end expect face fear find first former get government group
  head high hit hold home hope hundred key last late launch lead leader live look make man meet million minister month
  move national official open order party people plan police power president press push put report return rise rule
  say second see seek set show start state step take talk tell thousand three time today top turn two use vote want
  warn week win woman work world year`
    .split(/\s+/)
    .map(stemOf),
)

/** The words of a text that say what it is about, in order, each with its stem and how it is written. */
export function contentWords(text: string, language?: string): ContentWord[] {
  const written = words(text.replace(/(\d)[,\u00a0\u202f](?=\d{3})/gu, '$1'), language).flatMap(parts)
  const isTitleCase = looksTitleCase(written)
  return written.flatMap((word, index) => {
    if (isAmerica(word)) return { stem: 'usa', look: 'name' as const, isCommon: false }
    const stem = stemOf(word)
    if (emptyWords.has(word.toLowerCase()) || stem.length < 2) return []
    return { stem, look: lookOf(word, isTitleCase || index === 0), isCommon: commonWords.has(stem) }
  })
}

/** "Egypt’s" is "Egypt", "Taiwan-born" two words; "3.5" stays one. */
function parts(word: string): string[] {
  const bare = word.replace(/['’]s$/iu, '')
  if (/^\d/.test(bare) || isAmerica(bare)) return [bare]
  return bare.split(/[-_.'’]/u).filter((part) => part !== '')
}

const isAmerica = (word: string): boolean => /^(?:US|U\.S|USA|U\.S\.A)$/.test(word)

function lookOf(word: string, isUnsure: boolean): ContentWord['look'] {
  if (/^\d/.test(word)) return 'number'
  if (!/^\p{Lu}/u.test(word)) return 'plain'
  const isAllCapitals = word.length > 1 && word === word.toUpperCase()
  return isUnsure && !isAllCapitals ? 'unsure' : 'name'
}

/** Most words that could be small are capital, as in an American headline. */
function looksTitleCase(written: readonly string[]): boolean {
  const long = written.slice(1).filter((word) => word.length > 3 && /^\p{L}/u.test(word))
  const capitals = long.filter((word) => /^\p{Lu}/u.test(word))
  return long.length > 0 && capitals.length > 0.6 * long.length
}

/** The part of a word that its forms share: small, without accents, without the commonest endings, six letters. */
function stemOf(word: string): string {
  const bare = word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  if (/\d/.test(bare)) return bare
  if (bare.length < 4) return bare
  const cut = bare.replace(/ie[sd]$/, 'y').replace(/(?<=...)(?:ing|ed|es|s)$/, '')
  return cut.replace(/(?<=...)e$/, '').slice(0, 6)
}
