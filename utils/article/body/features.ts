import { keptNames, keptRows, nearNames, pushNear } from './near-features'
import { ownNames, pushOwn } from './own-features'
import { type PageWords, pageNames, pageRows } from './page-features'
import type { Segment } from './segments'

/** The features of a segment, in order; a model for pages on which Readability found nothing goes without the last ones. */
export const featureNames: readonly string[] = [...ownNames, ...pageNames, ...nearNames, ...keptNames]
export const featuresWithoutKept = featureNames.length - keptNames.length

/**
 * A row of features for each segment of a page. `isKept`: whether Readability kept it, and then only these have a row;
 * without it all have, and the rows end before what it says.
 */
export function featureRows(
  segments: readonly Segment[],
  page: PageWords,
  isKept: readonly boolean[] | undefined,
): (number[] | undefined)[] {
  const ofPage = pageRows(segments, page, isKept)
  const ofKept = isKept && keptRows(segments, isKept)
  return segments.map((segment, at) => {
    const row = ofPage[at]
    if (!row) return undefined
    const values: number[] = []
    pushOwn(values, segment)
    values.push(...row)
    pushNear(values, segments, at)
    if (ofKept) values.push(...ofKept[at]!)
    return values
  })
}
