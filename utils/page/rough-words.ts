const unspacedLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const spacedWord = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu

/**
 * About how many words a text has: where a script writes none apart, a letter is half a word. Exact words
 * (utils/text/words.ts) cost a segmenter for each of a page's thousand links.
 */
export function roughWords(text: string): number {
  let unspaced = 0
  const rest = text.replace(unspacedLetter, () => {
    unspaced += 1
    return ' '
  })
  return (rest.match(spacedWord)?.length ?? 0) + unspaced / 2
}
