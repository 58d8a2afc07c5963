/** Beginnings of month names, January first, in the languages whose feeds were seen to use them in dates. */
const beginnings: readonly (readonly string[])[] = [
  ['jan', 'jän', 'janv', 'ene', 'gen', 'янв', 'sty', 'led', 'oca', 'ιαν'],
  ['feb', 'fév', 'fev', 'févr', 'фев', 'lut', 'úno', 'şub', 'φεβ'],
  ['mar', 'mär', 'mrz', 'maa', 'мар', 'bře', 'μαρ'],
  ['apr', 'avr', 'abr', 'апр', 'kwi', 'dub', 'nis', 'απρ'],
  ['may', 'mai', 'maj', 'mei', 'mag', 'май', 'мая', 'kvě', 'μαι', 'μαϊ'],
  ['jun', 'juin', 'giu', 'июн', 'cze', 'čvn', 'haz', 'ιουν'],
  ['jul', 'juil', 'lug', 'июл', 'lip', 'čvc', 'tem', 'ιουλ'],
  ['aug', 'aoû', 'aou', 'ago', 'авг', 'sie', 'srp', 'ağu', 'αυγ'],
  ['sep', 'set', 'сен', 'wrz', 'zář', 'eyl', 'σεπ'],
  ['oct', 'okt', 'out', 'ott', 'окт', 'paź', 'říj', 'eki', 'οκτ'],
  ['nov', 'ноя', 'lis', 'kas', 'νοε'],
  ['dec', 'dez', 'déc', 'dic', 'дек', 'gru', 'pro', 'ara', 'δεκ'],
]

/** 1 to 12 for a month's name or its abbreviation, in any case; undefined for another word. */
export function monthNumber(word: string): number | undefined {
  const text = word.toLowerCase()
  if (text.length < 3 || text.length > 12) return undefined
  const found = beginnings.findIndex((names) => names.some((name) => text.startsWith(name)))
  return found < 0 ? undefined : found + 1
}
