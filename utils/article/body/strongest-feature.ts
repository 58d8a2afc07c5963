import type { Removal } from './choose-body'
import { featureNames } from './features'
import { chanceOf } from './score-trees'

/** What can be said in a word, other than lengths, places and neighbours. */
const isNamed = /^(?:says|own|near|far|within|link|is[A-Z]|repeated|labelled|allCaps|emphasisShare)/

/**
 * What weighed most against a removed text: the feature without which its chance would be highest, and undefined where
 * no single one would help: its length, its place and its neighbours did it together.
 */
export function strongestFeature({ row, chance, forest }: Removal): string | undefined {
  let best = chance
  let strongest: string | undefined
  for (const [at, value] of row.entries()) {
    if (value <= 0 || !isNamed.test(featureNames[at]!)) continue
    const without = chanceOf(forest, row.with(at, 0))
    if (without <= best) continue
    best = without
    strongest = featureNames[at]
  }
  return strongest
}
