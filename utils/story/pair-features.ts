import { inAddress, inSummary, inTitle, isName, isNumber } from './facts'

/** An entry as vectors, frozen when it came: by itself, or a stretch of the shelf's arrays. */
export interface Vectors {
  from: number
  to: number
  stems: Uint32Array
  marks: Uint8Array
  /** Weights in the title, and in all of it. */
  title: Float32Array
  all: Float32Array
  /** Rarity of each stem over 9. */
  rarity: Float32Array
}

export interface Sums {
  normTitle: number
  normAll: number
  title: number
  normNames: number
  titleStems: number
  numbers: number
}

/** What an entry is compared by, once for all the others. */
export interface Probe {
  vectors: Vectors
  sums: Sums
  at: number
  source: number
  language: number
  /** What its language's stems are counted by. */
  salt: number
  /** Where a stem is among its own. */
  places: ReadonlyMap<number, number>
}

/** How much a stem weighs in the title. */
export function titleWeight(mark: number, rarity: number): number {
  return (mark & inTitle) === 0 ? 0 : ownWeight(mark, rarity)
}

/** How much it weighs in all of the entry. */
export function wholeWeight(mark: number, rarity: number): number {
  if ((mark & inTitle) !== 0) return ownWeight(mark, rarity) * ((mark & inSummary) !== 0 ? 1.275 : 1)
  return (mark & inSummary) !== 0 ? ownWeight(mark, rarity) * 0.55 : 9 * rarity * 0.4
}

const ownWeight = (mark: number, rarity: number): number =>
  9 * rarity * ((mark & isNumber) !== 0 ? 0.9 : (mark & isName) !== 0 ? 1.25 : 1)

export function sumsOf({ from, to, marks, title, all }: Vectors): Sums {
  const sums = { normTitle: 0, normAll: 0, title: 0, normNames: 0, titleStems: 0, numbers: 0 }
  for (let at = from; at < to; at++) {
    const weight = title[at]!
    sums.normAll += all[at]! ** 2
    if (weight === 0) continue
    sums.normTitle += weight * weight
    sums.title += weight
    sums.titleStems += 1
    if ((marks[at]! & isName) !== 0) sums.normNames += weight * weight
    if ((marks[at]! & isNumber) !== 0) sums.numbers += 1
  }
  sums.normTitle = Math.sqrt(sums.normTitle) || 1
  sums.normAll = Math.sqrt(sums.normAll) || 1
  sums.normNames = Math.sqrt(sums.normNames)
  return sums
}

export const pairFeatureNames = [
  ...['cosTitle', 'cosAll', 'coverMost', 'coverLeast', 'jaccard', 'names', 'sharedNumbers', 'otherNumbers'],
  ...['rarest', 'second', 'third', 'evidence', 'gap', 'sameSource', 'length', 'otherNames', 'otherNamesMost'],
  ...['cosBoth', 'address'],
] as const

/** A distance in time, as the features have it. */
export const spread = (milliseconds: number): number => Math.log1p(Math.abs(milliseconds) / 3_600_000) / 4

/** What two entries have in common. One object and one array for all comparisons: there are hundreds for each entry. */
export const met = {
  features: new Float64Array(pairFeatureNames.length),
  /** Stems in both. */
  count: 0,
  /** What they weigh together. */
  evidence: 0,
  /** All words of both titles are the same, and their numbers are others: the next of a row, as of counters and fixtures. */
  isNextOfRow: false,
  /** Each title names somebody or some place that the other does not, and no name is in both: another match, quake or trial. */
  isOfOthers: false,
  /** The same title over again. */
  isSameTitle: false,
  /** The same text over again. */
  isCopy: false,
}

const shared = { title: 0, all: 0, own: 0, their: 0, least: 0, names: 0, numbers: 0, address: 0 }
const counts = { title: 0, numbers: 0, names: 0 }
const others = { own: 0, their: 0 }
const rarest: [number, number, number] = [0, 0, 0]
const matched = new Uint8Array(256)
const told = inTitle | inSummary
/** How rare a name must be to stand for what happened where. */
const namedRarity = 0.55

/** Compares an entry with another, whose vectors are a stretch of `other`, into `met`. */
export function meet(probe: Probe, other: Vectors, their: Sums, theirAt: number, theirSource: number): void {
  shared.title = shared.all = shared.own = shared.their = shared.least = 0
  shared.names = shared.numbers = shared.address = 0
  counts.title = counts.numbers = counts.names = others.own = others.their = met.count = met.evidence = 0
  rarest.fill(0)
  const { vectors: own, places } = probe
  matched.fill(0, 0, own.to)
  for (let at = other.from; at < other.to; at++) {
    const place = places.get(other.stems[at]!)
    if (place !== undefined) {
      matched[place] = 1
      share(own, place, other, at)
    } else if (other.title[at]! > 0 && (other.marks[at]! & isName) !== 0)
      others.their = Math.max(others.their, other.rarity[at]!)
  }
  for (let at = 0; at < own.to; at++)
    if (matched[at] === 0 && own.title[at]! > 0 && (own.marks[at]! & isName) !== 0)
      others.own = Math.max(others.own, own.rarity[at]!)
  tell(probe, their, theirAt, theirSource)
}

/** Counts a stem that both have. */
function share(own: Vectors, place: number, other: Vectors, at: number): void {
  const ownTitle = own.title[place]!
  const theirTitle = other.title[at]!
  const ownMark = own.marks[place]!
  const theirMark = other.marks[at]!
  const inBoth = ownTitle > 0 && theirTitle > 0
  const either = ownMark | theirMark
  shared.all += own.all[place]! * other.all[at]!
  shared.own += ownTitle
  shared.their += theirTitle
  if (inBoth) {
    shared.title += ownTitle * theirTitle
    shared.least += Math.min(ownTitle, theirTitle)
    counts.title += 1
  }
  if ((either & isName) !== 0 && (ownTitle > 0 || theirTitle > 0))
    shared.names += (inBoth ? 1 : 0.5) * Math.max(ownTitle, theirTitle) ** 2
  if ((either & isName) !== 0) counts.names += 1
  if ((theirMark & isNumber) !== 0) {
    shared.numbers += inBoth ? 1 : 0.5
    if (inBoth) counts.numbers += 1
  }
  const rarity = Math.min(own.rarity[place]!, other.rarity[at]!)
  const isOnlyAddress = (ownMark & told) === 0 || (theirMark & told) === 0
  if (isOnlyAddress && (either & inAddress) !== 0) shared.address += rarity
  const rank = rarity * (ownTitle > 0 ? 1 : 0.7) * (theirTitle > 0 ? 1 : 0.7)
  met.count += 1
  met.evidence += rank
  if (rank > rarest[0]) {
    rarest[2] = rarest[1]
    rarest[1] = rarest[0]
    rarest[0] = rank
  } else if (rank > rarest[1]) {
    rarest[2] = rarest[1]
    rarest[1] = rank
  } else if (rank > rarest[2]) rarest[2] = rank
}

/** Writes down what was counted, in the order of `pairFeatureNames`. */
function tell({ sums, at, source }: Probe, their: Sums, theirAt: number, theirSource: number): void {
  const out = met.features
  const cosTitle = shared.title / (sums.normTitle * their.normTitle)
  const cosAll = shared.all / (sums.normAll * their.normAll)
  const ownShare = sums.title > 0 ? shared.own / sums.title : 0
  const theirShare = their.title > 0 ? shared.their / their.title : 0
  const names = sums.normNames * their.normNames
  out[0] = cosTitle
  out[1] = cosAll
  out[2] = Math.max(ownShare, theirShare)
  out[3] = Math.min(ownShare, theirShare)
  out[4] = shared.least / Math.max(0.01, sums.title + their.title - shared.least)
  out[5] = names > 0 ? Math.min(1, shared.names / names) : 0
  out[6] = Math.min(2, shared.numbers)
  out[7] = sums.numbers > 0 && their.numbers > 0 && counts.numbers === 0 ? 1 : 0
  out[8] = rarest[0]
  out[9] = rarest[1]
  out[10] = rarest[2]
  out[11] = Math.min(6, met.evidence)
  out[12] = spread(at - theirAt)
  out[13] = source === theirSource ? 1 : 0
  out[14] = Math.min(1, Math.min(sums.titleStems, their.titleStems) / 10)
  out[15] = Math.min(others.own, others.their)
  out[16] = Math.max(others.own, others.their)
  out[17] = cosTitle * cosAll
  out[18] = Math.min(3, shared.address)
  const words = Math.max(sums.titleStems - sums.numbers, their.titleStems - their.numbers)
  const areWordsSame = words > 0 && counts.title - counts.numbers === words
  const areNumbersSame = sums.numbers === counts.numbers && their.numbers === counts.numbers
  met.isOfOthers = counts.names === 0 && Math.min(others.own, others.their) > namedRarity
  met.isNextOfRow = areWordsSame && !areNumbersSame
  met.isSameTitle = areWordsSame && areNumbersSame
  met.isCopy = met.isSameTitle && sums.titleStems >= 4 && cosAll > 0.9
}
