// node tests/learn/headlines.mjs FOLDER: learns what tells a headline's link from the other links of a front page,
// and writes utils/page/headline-weights.ts. README.md beside this file describes the data and the figures.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { fitRidge, scoreOf } from './ridge.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder that has cases.json.')

const ridge = 5
const keptAbove = 0.5
/** What the made-up pages weigh together, beside the judged ones' 1. */
const littleWeight = 0.2

const { module } = await runnerImport(`${root}tests/learn/page-rows.ts`, { root, configFile: false })
const pages = module.readPages(folder)
const seeds = (from, count) => Array.from({ length: count }, (_, at) => from + at)
const little = module.makePages(seeds(1, 200))
const otherLittle = module.makePages(seeds(1001, 200))

/** Every page of a set weighs the same, whatever its size; links that an answer may have or not teach nothing. */
function weightedRows(some, weight) {
  return some.flatMap((page) => {
    const known = page.rows.filter(({ label }) => label !== undefined)
    return known.map((row) => ({ ...row, weight: weight / some.length / known.length }))
  })
}

function learn(some) {
  const rows = [...weightedRows(some, 1500), ...weightedRows(little, 1500 * littleWeight)]
  const column = (name) => rows.map((row) => row[name])
  return fitRidge(column('values'), column('label'), column('weight'), ridge)
}

/** A page without stories is right when nothing is found there. */
function judge({ rows, wanted }, model) {
  const chances = rows.map(({ values, like }) => ({ chance: scoreOf(model, values), like }))
  const isKept = module.keepAlike(chances, keptAbove)
  const found = rows.filter(({ title }, at) => title && isKept[at])
  const hits = new Set(found.filter(({ label }) => label === 1).map(({ key }) => key)).size
  const wrong = found.filter(({ label }) => label === 0).length
  const isRight = wanted === 0 && wrong === 0
  return {
    precision: isRight ? 1 : hits / Math.max(1, hits + wrong),
    recall: isRight ? 1 : hits / Math.max(1, wanted),
  }
}

function tell(what, judged) {
  const mean = (name) => judged.reduce((sum, one) => sum + one[name], 0) / judged.length
  console.log(`${what}: P ${mean('precision').toFixed(3)} R ${mean('recall').toFixed(3)}`)
}

const leftOut = pages.map((page) => judge(page, learn(pages.filter((one) => one.id !== page.id))))
for (const [at, page] of pages.entries()) tell(page.id, [leftOut[at]])
tell('each page by what the others taught', leftOut)

const model = learn(pages)
const judgedBy = (all) => all.map((page) => judge(page, model))
tell('each page by what all taught', judgedBy(pages))
tell('made-up pages that taught nothing', judgedBy(otherLittle))
const lines = pages[0].names.map((name, at) => `  ${name}: ${model.weights[at].toFixed(3)},`)
writeFileSync(
  `${root}utils/page/headline-weights.ts`,
  `// Written by tests/learn/headlines.mjs, whose README.md describes the data. Not to be edited by hand.

export const bias = ${model.bias.toFixed(3)}

/** A link whose chance to be a headline is higher is kept. */
export const keptAbove = ${keptAbove}

/** What each feature (own-features.ts, company-features.ts) adds to the log-odds. */
export const weights: Readonly<Record<string, number>> = {
${lines.join('\n')}
}
`,
)
