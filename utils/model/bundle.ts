/** The text that Broadside came with. `stories` are indexes of `headlines`, a story's lead first. */
export interface Bundle {
  language: string
  headline: string
  deck: string
  paragraphs: string[]
  headlines: string[]
  stories: number[][]
}
