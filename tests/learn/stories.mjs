// node tests/learn/stories.mjs FOLDER: learns when an entry belongs to a story, from headlines that people grouped, and
// writes utils/story/story-weights.ts. README.md beside this file describes the data and the figures.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'vite'
import { fitRidge } from './ridge.mjs'
import { root } from './root.mjs'
import { halfOf, judge, readSets, withStrays } from './story-sets.mjs'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder of the sets.')

const ridge = 5
const rounds = 3
/** Lone headlines that are learnt and chosen by are of this half of the stream, the figures' of the other. */
const learntHalf = 1
const sizeAt = 6

// Built, not run through the runner: that runs it at a third of the speed.
const outDir = join(root, '.output/learn')
await build({
  ...{ root, configFile: false, logLevel: 'error', publicDir: false },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ...{ ssr: true, target: 'node22', minify: false, outDir, emptyOutDir: false },
    rollupOptions: {
      input: join(root, 'tests/learn/story-rows.ts'),
      output: { entryFileNames: '[name].mjs' },
    },
  },
})
const module = await import(pathToFileURL(join(outDir, 'story-rows.mjs')).href)
const { storyWeights: weights, runStream } = module
const { sets, stream } = readSets(folder)

/** What is learnt from: of each set its lines with lone ones among them, and what it weighs. */
function lessons(named) {
  const { gn, allsides, basil, og2021, tgpairs } = named
  const mixed = (set, each) => withStrays(set, stream, Math.round(each * set.lines.length), learntHalf)
  return [
    [mixed(gn, 1), 1],
    [mixed(allsides, 2), 1],
    [mixed(basil, 1), 0.5],
    [og2021, 1.5],
    [tgpairs, 0.6],
  ]
}

/** A set's rows weigh as the root of their count. */
const weighed = (rows, weight) =>
  rows.map((row) => ({ ...row, weight: (100 * weight) / Math.sqrt(rows.length) }))

function fitRows(rows) {
  const mean = rows.reduce((sum, { weight }) => sum + weight, 0) / rows.length
  const column = (of) => rows.map(of)
  return fitRidge(
    column(({ values }) => [...values]),
    column(({ label }) => label),
    column(({ weight }) => weight / mean),
    ridge,
  )
}

function learn(named) {
  const all = lessons(named)
  const recorded = (name) =>
    all.flatMap(([set, weight]) => {
      const rows = []
      runStream(set.lines, { [name]: rows, judged: set.judged })
      return weighed(rows, weight)
    })
  const pair = fitRows(recorded('pairs'))
  Object.assign(weights, { pairBias: pair.bias, pair: pair.weights })
  // At first an entry joins where its best pair is more likely than not.
  const byBest = (at) => (at === 0 ? 3 : 0)
  const start = module.storyFeatureNames.map((_, at) => byBest(at))
  Object.assign(weights, { loneBias: 0, lone: start, manyBias: 0, many: start })
  let rows = []
  for (let round = 0; round < rounds; round += 1) {
    // The last two rounds together: each goes by what the one before has taught.
    rows = [...(round < 2 ? [] : rows), ...recorded('stories')]
    const lone = fitRows(rows.filter(({ isMany }) => !isMany))
    const many = fitRows(rows.filter(({ isMany }) => isMany))
    Object.assign(weights, {
      loneBias: lone.bias,
      lone: lone.weights,
      manyBias: many.bias,
      many: many.weights,
    })
  }
  setThresholds(named)
}

const judged = (named, half, share = 1) => {
  const { gn, allsides, basil, og2021, tgpairs } = named
  const mixed = (set, count) => withStrays(set, stream, Math.round(count * share), half)
  const all = [gn, allsides, basil, og2021, mixed(gn, 1800), mixed(allsides, 1500), tgpairs]
  return all.map((set) => ({ name: set.name, ...judge(set, runStream(set.lines)) }))
}

/**
 * How often neighbours belong together depends on what one follows, and most of a reader's entries stand alone: so where
 * an entry joins is chosen with lone ones among the sets, for the mean of the figures, at most 8 and 1.6 % of them taken in.
 */
function setThresholds(named) {
  const { loneBias, manyBias, many } = weights
  let best = { worth: -1 }
  for (const lone of [0.1, 0.3, 0.5])
    for (const some of [-0.5, -0.25, 0])
      for (const size of [0.2, 0.3, 0.4]) {
        const moved = {
          loneBias: loneBias + lone,
          manyBias: manyBias + some,
          many: many.map((weight, at) => (at === sizeAt ? weight + size : weight)),
        }
        Object.assign(weights, moved)
        const [gn, allsides, basil, og2021, dense, sparse, pairs] = judged(
          named,
          learntHalf,
          namedShare(named),
        )
        const f1 = gn.f1 + allsides.f1 + basil.f1 + 2 * og2021.f1 + dense.f1 + sparse.f1 + pairs.f1
        const over = Math.max(0, dense.strays - 0.08) + 3 * Math.max(0, sparse.strays - 0.016)
        const worth = f1 / 8 - over
        if (worth > best.worth) best = { worth, moved }
      }
  Object.assign(weights, best.moved)
}

const byName = Object.fromEntries(sets.map((set) => [set.name, set]))
const namedShare = ({ gn }) => gn.lines.length / byName.gn.lines.length

function tell(what, figures) {
  const shown = figures.map(({ name, f1, falseMerges, wrong, strays }) => {
    const taken = strays === undefined ? '' : `, ${(100 * strays).toFixed(1)} % strays merged`
    return `${name} ${f1.toFixed(3)} (${falseMerges ?? wrong}${taken})`
  })
  console.log(`${what}: ${shown.join('; ')}`)
}

for (const half of [0, 1]) {
  learn(halfOf(byName, half))
  const other = halfOf(byName, 1 - half)
  tell(`half ${1 - half} by what half ${half} taught`, judged(other, 1 - learntHalf, namedShare(other)))
}
learn(byName)
tell('all by what all taught', judged(byName, 1 - learntHalf))

const list = (values) => `[${values.map((value) => value.toFixed(3)).join(', ')}]`
writeFileSync(
  `${root}utils/story/story-weights.ts`,
  `// Written by tests/learn/stories.mjs; README.md beside it describes the data. Not to be edited by hand.

/** What each feature adds to the log-odds of one event: of a pair, of a lone entry, of a story; in the order of their names. */
export const storyWeights = {
  pairBias: ${weights.pairBias.toFixed(3)},
  pair: ${list(weights.pair)},
  loneBias: ${weights.loneBias.toFixed(3)},
  lone: ${list(weights.lone)},
  manyBias: ${weights.manyBias.toFixed(3)},
  many: ${list(weights.many)},
}
`,
)
