import type { Block } from '../model/article'
import { countWords as countWordsOf } from '../text/words'
import { blocksToText } from './blocks-to-text'

/** Words in an article's blocks, captions included. `language`: a BCP 47 tag. */
export function countWords(blocks: readonly Block[], language?: string): number {
  return countWordsOf(blocksToText(blocks), language)
}
