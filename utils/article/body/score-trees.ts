/** Boosted trees as numbers (see tests/learn/README.md), their nodes one after another. */
export interface Forest {
  bias: number
  /** Where each tree begins. */
  roots: readonly number[]
  /** Of each node: its feature, or -1 for a leaf. */
  features: readonly number[]
  /** A row whose value is at most this goes left, to the next node; of a leaf what it adds to the log-odds. */
  values: readonly number[]
  /** How many nodes further the right one is. */
  rights: readonly number[]
}

const numbersOf = (text: string): number[] => text.split(' ').map(Number)

/** A forest from its numbers as text. */
export function forestOf(
  bias: number,
  roots: string,
  features: string,
  values: string,
  rights: string,
): Forest {
  return {
    ...{ bias, roots: numbersOf(roots), features: numbersOf(features) },
    ...{ values: numbersOf(values), rights: numbersOf(rights) },
  }
}

/** The chance, from 0 to 1, that a forest gives a row. */
export function chanceOf({ bias, roots, features, values, rights }: Forest, row: readonly number[]): number {
  let sum = bias
  for (const root of roots) {
    let node = root
    for (let feature = features[node]!; feature >= 0; feature = features[node]!)
      node += row[feature]! <= values[node]! ? 1 : rights[node]!
    sum += values[node]!
  }
  return 1 / (1 + Math.exp(-sum))
}
