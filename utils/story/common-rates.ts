import { commonStems } from './common-stems'
import { hashOf } from './facts'

/** Small numbers and years are dates and ages more often than what happened. */
const numberRates: readonly (readonly [from: number, to: number, rate: number])[] = [
  [0, 12, 0.02],
  [13, 31, 0.01],
  [32, 100, 0.003],
  [1990, 2040, 0.01],
]

/** In what share of headlines a language's common stems are, by hash: what is known before a store has any. */
export function commonRates(language: string): ReadonlyMap<number, number> {
  const rates = new Map<number, number>()
  for (const [from, to, rate] of numberRates)
    for (let number = from; number <= to; number++) rates.set(hashOf(String(number)), rate)
  for (const [step, list] of Object.entries(commonStems[language] ?? {}))
    for (const stem of list.split(' ')) rates.set(hashOf(stem), 2 ** -Number(step))
  return rates
}
