import { seeded } from '../newsroom/seeded.mjs'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
export const year = 365 * day

/** A feed's year: when each of its entries came, and how its server answers. */
export interface SimulatedFeed {
  kind: Kind
  /** Instants at which entries appeared, oldest first; the year begins at 0. */
  appeared: number[]
  /** Instants at which the body changed without a new entry: a title mended, a comment counted. */
  edited: number[]
  /** How long before it appears an entry is dated; undefined where entries have no date. */
  lagMs: number | undefined
  /** How many entries its document holds. */
  holds: number
  /** `marks`: 304 while nothing changed; `stamped`: every body carries its time, so that none is like another; `none`: no marks. */
  server: 'marks' | 'stamped' | 'none'
  /** What it asks for as its ttl. */
  asksMs?: number
}

type Random = () => number
type Rate = (at: number) => number

/** Instants by chance, on average so many a day, more or fewer by `rate` (1 on average, 3 at most). */
function byChance(random: Random, perDay: number, rate: Rate): number[] {
  const found: number[] = []
  const step = day / (perDay * 3)
  for (let at = 0; at < year; ) {
    at += -Math.log(1 - random()) * step
    if (random() * 3 < rate(at)) found.push(at)
  }
  return found
}

const soon = (random: Random, mean: number): number => -Math.log(1 - random()) * mean
const wave = (hours: number, peak: number, depth: number): number =>
  Math.max(0.02, 1 + depth * Math.cos(((hours - peak) / 24) * 2 * Math.PI))
const isWeekend = (at: number): boolean => Math.floor(at / day) % 7 > 4
const times = <T>(count: number, make: (at: number) => T): T[] =>
  Array.from({ length: count }, (_, at) => make(at))

const rhythms = {
  wire: (random, zone) => byChance(random, 150, (at) => wave((at / hour + zone) % 24, 14, 0.5)),
  paper: (random, zone) =>
    byChance(random, 40, (at) => wave((at / hour + zone) % 24, 13, 0.98) * (isWeekend(at) ? 0.5 : 1.2)),
  'local paper': (random, zone) =>
    byChance(random, 8, (at) => wave((at / hour + zone) % 24, 12, 1) * (isWeekend(at) ? 0.3 : 1.28)),
  'weekday only': (random, zone) =>
    byChance(random, 4, (at) => (isWeekend(at) || Math.abs(((at / hour + zone) % 24) - 13) > 4 ? 0 : 3)),
  blog: (random) => {
    const found: number[] = []
    for (let at = soon(random, 2 * day); at < year; at += soon(random, 2 * day))
      for (let left = 1 + Math.floor(random() * 3); left > 0; left--) found.push(at + soon(random, 2 * hour))
    return found
  },
  column: (random) => {
    const first = random() * 7 * day
    return times(52, (week) => week * 7 * day + first + soon(random, hour / 2))
  },
  'daily digest': (random) => {
    const first = random() * day
    return times(365, (at) =>
      times(5 + Math.floor(random() * 10), (place) => at * day + first + place * minute),
    ).flat()
  },
  'weekly digest': (random) => {
    const first = random() * 7 * day
    return times(52, (week) => times(10, (place) => week * 7 * day + first + place * minute)).flat()
  },
  burst: (random) => {
    const found: number[] = []
    for (let at = soon(random, 10 * day); at < year; at += soon(random, 10 * day))
      for (let left = 20 + Math.floor(random() * 20); left > 0; left--) found.push(at + random() * 3 * hour)
    return found
  },
  rare: (random) => byChance(random, 1 / 30, () => 1),
} satisfies Record<string, (random: Random, zone: number) => number[]>

export type Kind = keyof typeof rhythms

const counts: Record<Kind, number> = {
  wire: 30,
  paper: 110,
  'local paper': 110,
  'weekday only': 50,
  blog: 120,
  column: 50,
  'daily digest': 30,
  'weekly digest': 20,
  burst: 20,
  rare: 60,
}

/** What publishers ask for: most nothing or less than an hour, as WordPress does; a few much more. */
function askedBy(random: Random): number | undefined {
  const chance = random()
  if (chance < 0.5) return undefined
  if (chance < 0.92) return [5, 15, 30, 60][Math.floor(random() * 4)]! * minute
  return chance < 0.98 ? 3 * hour : day
}

function serverOf(random: Random): SimulatedFeed['server'] {
  const chance = random()
  return chance < 0.65 ? 'marks' : chance < 0.75 ? 'stamped' : 'none'
}

/** Six hundred feeds, the same in every run. */
export function simulatedFeeds(): SimulatedFeed[] {
  return Object.entries(counts).flatMap(([name, count]) =>
    times(count, (at) => {
      const kind = name as Kind
      const random = seeded(`${kind} ${at}`)
      const appeared = rhythms[kind](random, Math.floor(random() * 24))
        .filter((one) => one < year)
        .sort((one, other) => one - other)
      const isUndated = random() < 0.05
      const lagMs = isUndated ? undefined : random() < 0.25 ? random() * 40 * minute : 0
      const edited = appeared.filter(() => random() < 0.1).map((one) => one + soon(random, 2 * hour))
      edited.sort((one, other) => one - other)
      const holds = [10, 20, 30, 50][Math.floor(random() * 4)]!
      return { kind, appeared, edited, lagMs, holds, server: serverOf(random), asksMs: askedBy(random) }
    }),
  )
}
