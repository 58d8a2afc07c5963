import type { Segment } from './segments'

const steps = [-3, -2, -1, 1, 2, 3]

export const nearNames: readonly string[] = steps.flatMap((step) => [
  `${step}:logWords`,
  `${step}:linkShare`,
  `${step}:sameParent`,
  `${step}:samePath`,
  `${step}:paragraph`,
  `${step}:heading`,
])

/** What Readability kept, of a segment, around it and in all: absent from the model for pages that it finds nothing on. */
export const keptNames: readonly string[] = [
  ...['kept', 'keptBefore', 'keptAfter', 'keptNear', 'keptShareBefore', 'keptShareAfter'],
  ...[
    'keptOfPath',
    'keptOfParent',
    'keptWords',
    'fromFirstKept',
    'toLastKept',
    'wordsBeforeKept',
    'wordsAfterKept',
  ],
]

/** Appends what stands around a segment, in the order of `nearNames`. */
export function pushNear(values: number[], segments: readonly Segment[], at: number): void {
  const { element, traits } = segments[at]!
  for (const step of steps) {
    const other = segments[at + step]
    if (!other) {
      values.push(-1, -1, -1, -1, -1, -1)
      continue
    }
    values.push(
      Math.log1p(other.words),
      Math.min(1, other.linkCharacters / Math.max(1, other.text.length)),
      other.element.parentNode === element.parentNode ? 1 : 0,
      other.traits.path === traits.path ? 1 : 0,
      other.traits.name === 'p' ? 1 : 0,
      /^h[1-6]$/.test(other.traits.name) ? 1 : 0,
    )
  }
}

/** Of every segment, what was kept of it and around it: rows in the order of `keptNames`. */
export function keptRows(segments: readonly Segment[], isKept: readonly boolean[]): number[][] {
  const first = isKept.indexOf(true)
  const last = isKept.lastIndexOf(true)
  const totalKept = segments.reduce((sum, { words }, at) => sum + (isKept[at] ? words : 0), 0)
  const shareOfPath = keptShares(segments, isKept, ({ traits }) => traits.path)
  const shareOfParent = keptShares(segments, isKept, ({ element }) => element.parentNode)
  const near = (at: number, from: number, to: number): number => {
    let kept = 0
    let words = 0
    for (let other = Math.max(0, at + from); other <= Math.min(segments.length - 1, at + to); other += 1) {
      if (other === at) continue
      words += segments[other]!.words
      if (isKept[other]) kept += segments[other]!.words
    }
    return words > 0 ? kept / words : 0
  }
  let before = 0
  return segments.map((segment, at) => {
    const row = [
      isKept[at] ? 1 : 0,
      isKept[at - 1] ? 1 : 0,
      isKept[at + 1] ? 1 : 0,
      near(at, -2, 2),
      near(at, -5, -1),
      near(at, 1, 5),
      shareOfPath.get(segment.traits.path)!,
      shareOfParent.get(segment.element.parentNode)!,
      Math.log1p(totalKept),
      first < 0 ? -1 : Math.max(-10, Math.min(40, at - first)),
      last < 0 ? -1 : Math.max(-10, Math.min(40, last - at)),
      totalKept > 0 ? before / totalKept : 0,
      totalKept > 0 ? (totalKept - before - (isKept[at] ? segment.words : 0)) / totalKept : 0,
    ]
    if (isKept[at]) before += segment.words
    return row
  })
}

function keptShares<Key>(
  segments: readonly Segment[],
  isKept: readonly boolean[],
  keyOf: (segment: Segment) => Key,
): Map<Key, number> {
  const all = new Map<Key, number>()
  const kept = new Map<Key, number>()
  for (const [at, segment] of segments.entries()) {
    const key = keyOf(segment)
    const words = segment.words + 0.5
    all.set(key, (all.get(key) ?? 0) + words)
    if (isKept[at]) kept.set(key, (kept.get(key) ?? 0) + words)
  }
  return new Map(Array.from(all, ([key, words]) => [key, (kept.get(key) ?? 0) / words] as const))
}
