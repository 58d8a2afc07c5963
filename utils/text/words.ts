/** Scripts that write words without spaces between them. */
const unspacedLetter =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]'
const unspaced = new RegExp(unspacedLetter, 'u')
const unspacedLetters = new RegExp(unspacedLetter, 'gu')

const spacedWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*(?:['’.\-_][\p{L}\p{N}][\p{L}\p{N}\p{M}]*)*/gu

/**
 * The words of a text, in order, as written. Chinese, Japanese, Thai and their like are cut by Intl.Segmenter, which
 * is slow and so only used where such letters occur. `language`: a BCP 47 tag.
 */
export function words(text: string, language?: string): string[] {
  if (!unspaced.test(text)) return text.match(spacedWord) ?? []
  return Array.from(segmenterFor(language).segment(text))
    .filter((segment) => segment.isWordLike)
    .map((segment) => segment.segment)
}

/** How many letters a text has of scripts that write words without spaces: some two are a word. */
export const countUnspaced = (text: string): number =>
  unspaced.test(text) ? text.match(unspacedLetters)!.length : 0

/** How many words a text has, for the reading time. */
export const countWords = (text: string, language?: string): number => words(text, language).length

const segmenters = new Map<string, Intl.Segmenter>()

/** A publisher's tag may be malformed, which the constructor refuses with an exception. */
function segmenterFor(language = 'und'): Intl.Segmenter {
  const known = segmenters.get(language)
  if (known) return known
  const made = newSegmenter(language)
  segmenters.set(language, made)
  return made
}

function newSegmenter(language: string): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return new Intl.Segmenter('und', { granularity: 'word' })
  }
}
