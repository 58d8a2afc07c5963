import type { StoryRow } from '../../utils/model/edition'

export interface Split {
  /** How many stories stand under the lead in the first column. */
  underLead: number
  /** How many stand in the second column; the others are the third. */
  middle: number
}

/** Few stories need no third rank under the lead. */
const fewest = 6

/**
 * Where three columns of a wide sheet break, so that they end at about the same line. Ranks stay in order: down the
 * first column, the second, the third. The bundled story stands whole in the first one, and its headlines beside it.
 */
export function splitColumns(lead: StoryRow, rest: readonly StoryRow[], isBundled: boolean): Split {
  const heights = rest.map(storyHeight)
  if (isBundled || rest.length < fewest) return { underLead: 0, middle: fitting(heights, sum(heights) / 2) }
  const whole = leadHeight(lead) + sum(heights)
  const underLead = Math.max(2, fitting(heights, whole / 3 - leadHeight(lead)))
  const others = heights.slice(underLead)
  return { underLead, middle: fitting(others, sum(others) / 2) }
}

/** Pixels, by the letters that a line holds at 1280. */
const leadHeight = ({ headline, deck = '' }: StoryRow): number =>
  60 + 52 * lines(headline, 24) + 28 * Math.min(3, lines(deck, 60))

const storyHeight = ({ headline, deck = '', source, also }: StoryRow, rank: number): number =>
  50 +
  23 * lines(headline, 33) +
  (rank < 2 ? 21 * Math.min(3, lines(deck, 40)) : 0) +
  (source ? 0 : 20 * lines(also.map((other) => other.headline).join(' '), 36))

const lines = (text: string, letters: number): number => Math.ceil(text.length / letters)

const sum = (heights: readonly number[]): number => heights.reduce((one, other) => one + other, 0)

/** How many of them come nearest to a height. */
function fitting(heights: readonly number[], room: number): number {
  let used = 0
  let count = 0
  while (count < heights.length && used + heights[count]! / 2 <= room) used += heights[count++]!
  return count
}
