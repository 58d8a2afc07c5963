// Gradient boosting of small regression trees on the logistic loss (Friedman 2001), with binned features.

const mostBins = 64

/**
 * Fits a forest to rows of numbers, labels 0 or 1, and a weight for each row. Every tree has `leaves` leaves at most, each of
 * `least` rows at least; `ridge` holds a leaf's value small. Answers `bias` and `trees`: nodes `{ feature, value, left,
 * right }` and leaves `{ value }`.
 */
export function fitForest(
  rows,
  labels,
  rowWeights,
  { trees = 120, leaves = 8, least = 30, ridge = 3, rate = 0.12 },
) {
  const edges = edgesOf(rows)
  const bins = binsOf(rows, edges)
  const positive = rowWeights.reduce((sum, weight, at) => sum + weight * labels[at], 0)
  const total = rowWeights.reduce((sum, weight) => sum + weight, 0)
  const bias = Math.log(positive / (total - positive))
  const scores = new Float64Array(rows.length).fill(bias)
  const gradients = new Float64Array(rows.length)
  const curves = new Float64Array(rows.length)
  const forest = []
  for (let round = 0; round < trees; round += 1) {
    for (let at = 0; at < rows.length; at += 1) {
      const chance = 1 / (1 + Math.exp(-scores[at]))
      gradients[at] = rowWeights[at] * (labels[at] - chance)
      curves[at] = rowWeights[at] * chance * (1 - chance)
    }
    const tree = growTree({ bins, edges, gradients, curves, leaves, least, ridge, rate })
    forest.push(tree.root)
    for (const { members, node } of tree.leaves) for (const at of members) scores[at] += node.value
  }
  return { bias, trees: forest }
}

/** Scores of rows under a forest. */
export function forestScore({ bias, trees }, row) {
  let sum = bias
  for (const root of trees) {
    let node = root
    while (node.feature !== undefined) node = row[node.feature] <= node.at ? node.left : node.right
    sum += node.value
  }
  return 1 / (1 + Math.exp(-sum))
}

function edgesOf(rows) {
  const width = rows[0].length
  return Array.from({ length: width }, (_, feature) => {
    const sorted = Float64Array.from(rows, (row) => row[feature]).sort()
    const distinct = [...new Set(sorted)]
    if (distinct.length <= mostBins)
      return distinct.slice(0, -1).map((value, at) => (value + distinct[at + 1]) / 2)
    const some = new Set()
    for (let bin = 1; bin < mostBins; bin += 1) some.add(sorted[Math.floor((bin / mostBins) * sorted.length)])
    return [...some]
  }).map((some) => some.map((value) => Math.fround(value)))
}

/** A row's bin: how many edges are below it. */
function binsOf(rows, edges) {
  return edges.map((some, feature) => {
    const column = new Uint8Array(rows.length)
    for (let at = 0; at < rows.length; at += 1) {
      let low = 0
      let high = some.length
      while (low < high) {
        const middle = (low + high) >> 1
        if (rows[at][feature] <= some[middle]) high = middle
        else low = middle + 1
      }
      column[at] = low
    }
    return column
  })
}

function growTree(given) {
  const { leaves: mostLeaves, ridge, rate } = given
  const everyone = Int32Array.from({ length: given.gradients.length }, (_, at) => at)
  const open = [leafOf(everyone, given)]
  const root = open[0].node
  while (open.length < mostLeaves) {
    open.sort((one, other) => (other.split?.gain ?? 0) - (one.split?.gain ?? 0))
    const best = open[0]
    if (!best.split || best.split.gain <= 1e-9) break
    open.shift()
    const { feature, bin } = best.split
    const column = given.bins[feature]
    const left = leafOf(
      best.members.filter((at) => column[at] <= bin),
      given,
    )
    const right = leafOf(
      best.members.filter((at) => column[at] > bin),
      given,
    )
    Object.assign(best.node, { feature, at: given.edges[feature][bin], left: left.node, right: right.node })
    delete best.node.value
    open.push(left, right)
  }
  for (const { node, gradient, curve } of open) node.value = (rate * gradient) / (curve + ridge)
  return { root, leaves: open }
}

function leafOf(members, given) {
  let gradient = 0
  let curve = 0
  for (const at of members) {
    gradient += given.gradients[at]
    curve += given.curves[at]
  }
  return { members, gradient, curve, node: {}, split: bestSplit(members, gradient, curve, given) }
}

function bestSplit(members, gradient, curve, { bins, edges, gradients, curves, least, ridge }) {
  if (members.length < 2 * least) return undefined
  let best
  const before = gradient ** 2 / (curve + ridge)
  const sums = new Float64Array(mostBins + 1)
  const bends = new Float64Array(mostBins + 1)
  const counts = new Int32Array(mostBins + 1)
  for (const [feature, column] of bins.entries()) {
    if (edges[feature].length === 0) continue
    sums.fill(0)
    bends.fill(0)
    counts.fill(0)
    for (const at of members) {
      const bin = column[at]
      sums[bin] += gradients[at]
      bends[bin] += curves[at]
      counts[bin] += 1
    }
    let sum = 0
    let bend = 0
    let count = 0
    for (let bin = 0; bin < edges[feature].length; bin += 1) {
      sum += sums[bin]
      bend += bends[bin]
      count += counts[bin]
      if (count < least) continue
      if (members.length - count < least) break
      const gain = sum ** 2 / (bend + ridge) + (gradient - sum) ** 2 / (curve - bend + ridge) - before
      if (!best || gain > best.gain) best = { gain, feature, bin }
    }
  }
  return best
}
