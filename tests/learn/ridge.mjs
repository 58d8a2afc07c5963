// Logistic regression with a ridge, by Newton's method: few features, all rows at once.

/** Scores of rows under a model. */
export const scoreOf = ({ bias, weights }, row) =>
  1 / (1 + Math.exp(-row.reduce((sum, value, at) => sum + value * weights[at], bias)))

/**
 * Fits weights to rows of numbers, labels 0 or 1, and a weight for each row. The ridge holds on standardised features,
 * so that a feature's scale does not matter; what comes out is for the features as they are.
 */
export function fitRidge(rows, labels, rowWeights, ridge) {
  const width = rows[0].length
  const total = rowWeights.reduce((sum, one) => sum + one, 0)
  const means = column(width, (at) => weighted(rows, rowWeights, (row) => row[at]) / total)
  const scales = column(width, (at) => {
    const variance = weighted(rows, rowWeights, (row) => (row[at] - means[at]) ** 2) / total
    return variance > 1e-9 ? 1 / Math.sqrt(variance) : 0
  })
  const standard = rows.map((row) => [1, ...row.map((value, at) => (value - means[at]) * scales[at])])
  let beta = new Float64Array(width + 1)
  for (let step = 0; step < 30; step += 1) {
    const { gradient, hessian } = slopes(standard, labels, rowWeights, beta, ridge)
    const change = solve(hessian, gradient)
    beta = beta.map((value, at) => value - change[at])
    if (Math.max(...change.map(Math.abs)) < 1e-6) break
  }
  const weights = column(width, (at) => beta[at + 1] * scales[at])
  const bias = beta[0] - weights.reduce((sum, weight, at) => sum + weight * means[at], 0)
  return { bias, weights, strengths: [...beta.slice(1)] }
}

const column = (width, of) => Array.from({ length: width }, (_, at) => of(at))
const weighted = (rows, weights, of) => rows.reduce((sum, row, at) => sum + weights[at] * of(row), 0)

function slopes(rows, labels, rowWeights, beta, ridge) {
  const size = beta.length
  const gradient = new Float64Array(size)
  const hessian = column(size, () => new Float64Array(size))
  for (const [at, row] of rows.entries()) {
    let sum = 0
    for (let i = 0; i < size; i += 1) sum += row[i] * beta[i]
    const chance = 1 / (1 + Math.exp(-sum))
    const error = rowWeights[at] * (chance - labels[at])
    const curve = rowWeights[at] * chance * (1 - chance)
    for (let i = 0; i < size; i += 1) {
      gradient[i] += error * row[i]
      const scaled = curve * row[i]
      const line = hessian[i]
      for (let j = 0; j <= i; j += 1) line[j] += scaled * row[j]
    }
  }
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j < i; j += 1) hessian[j][i] = hessian[i][j]
    if (i > 0) gradient[i] += ridge * beta[i]
    hessian[i][i] += i > 0 ? ridge : 1e-9
  }
  return { gradient, hessian }
}

/** Gauss, with the largest pivot. */
function solve(matrix, vector) {
  const size = vector.length
  const lines = matrix.map((line, at) => [...line, vector[at]])
  for (let at = 0; at < size; at += 1) {
    let best = at
    for (let below = at + 1; below < size; below += 1)
      if (Math.abs(lines[below][at]) > Math.abs(lines[best][at])) best = below
    ;[lines[at], lines[best]] = [lines[best], lines[at]]
    for (let below = 0; below < size; below += 1) {
      if (below === at || lines[below][at] === 0) continue
      const factor = lines[below][at] / lines[at][at]
      for (let across = at; across <= size; across += 1) lines[below][across] -= factor * lines[at][across]
    }
  }
  return lines.map((line, at) => line[size] / line[at])
}
