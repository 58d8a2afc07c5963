// node tests/learn/articles.mjs FOLDER: learns which segments of a page are its article, and writes
// utils/article/body/article-forest.ts. README.md beside this file describes the data and the figures.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'
import { fitForest, forestScore } from './boost.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))
const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder that has cases.json.')

const { module } = await runnerImport(`${root}tests/learn/article-rows.ts`, { root, configFile: false })
const started = Date.now()
const pages = module.readArticles(folder)
console.log(
  `${pages.length} pages, ${pages.reduce((n, p) => n + p.rows.length, 0)} segments, ${module.featureNames.length} features, ${((Date.now() - started) / 1000).toFixed(0)} s`,
)
const folds = 5
const withoutKept = (row) => row.slice(0, module.featuresWithoutKept)

function learn(some, view) {
  const rows = []
  const labels = []
  const weights = []
  for (const page of some) {
    const wanted = page.words.reduce((sum, words, at) => sum + (page.labels[at] ? words : 0), 0)
    for (const [at, row] of page.rows.entries()) {
      rows.push(view(row))
      labels.push(page.labels[at])
      weights.push(0.15 + Math.min(25, (300 * Math.min(page.words[at], 120)) / Math.max(60, wanted)))
    }
  }
  return fitForest(rows, labels, weights, {})
}

const shingles = (text) => {
  const tokens = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map()
  if (tokens.length === 0) return counts
  for (let at = 0; at < Math.max(1, tokens.length - 3); at += 1) {
    const key = tokens.slice(at, at + 4).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

function judge(wanted, got) {
  const truth = shingles(wanted)
  const found = shingles(got)
  let hits = 0
  let foundCount = 0
  let truthCount = 0
  for (const [key, count] of truth) {
    hits += Math.min(count, found.get(key) ?? 0)
    truthCount += count
  }
  for (const count of found.values()) foundCount += count
  return { precision: foundCount ? hits / foundCount : null, recall: truthCount ? hits / truthCount : null }
}

const mean = (some) => {
  const known = some.filter((one) => one !== null)
  return known.reduce((sum, one) => sum + one, 0) / known.length
}
function figure(judged) {
  const precision = mean(judged.map((one) => one.precision))
  const recall = mean(judged.map((one) => one.recall))
  return `${precision.toFixed(3)}/${recall.toFixed(3)}/${((2 * precision * recall) / (precision + recall)).toFixed(4)}`
}

/** @param {(page: object) => string} answer */
function tell(what, answer) {
  const of = (set) =>
    figure(pages.filter((page) => page.set === set).map((page) => judge(page.truth, answer(page))))
  console.log(`${what.padEnd(44)} bench ${of('bench')}  readability ${of('readability')}`)
}

const keptText = (page, chances, above) =>
  page.made
    .filter(({ at }) => at < 0 || chances[at] > above)
    .map(({ text }) => text)
    .join('\n\n')
const ownText = (page, chances, above) => page.texts.filter((_, at) => chances[at] > above).join('\n\n')

tell('Readability', (page) => page.made.map(({ text }) => text).join('\n\n'))
tell('oracle: its segments that are in the truth', (page) =>
  page.made
    .filter(({ at }) => at < 0 || page.labels[at])
    .map(({ text }) => text)
    .join('\n\n'),
)
tell('oracle: any segments', (page) => page.texts.filter((_, at) => page.labels[at]).join('\n\n'))

const isCrossed = !process.argv.includes('--fit-only')
const foldOf = new Map()
for (const host of [...new Set(pages.map((page) => page.host))].sort())
  foldOf.set(host, [...host].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, 7) % folds)
const crossed = new Map()
for (let fold = 0; isCrossed && fold < folds; fold += 1) {
  const others = pages.filter((page) => foldOf.get(page.host) !== fold)
  const model = learn(others, (row) => row)
  const alone = learn(others, withoutKept)
  for (const page of pages.filter((one) => foldOf.get(one.host) === fold))
    crossed.set(page.id, {
      kept: page.rows.map((row) => forestScore(model, row)),
      alone: page.rows.map((row) => forestScore(alone, row)),
    })
  console.log(`fold ${fold} ${((Date.now() - started) / 1000).toFixed(0)} s`)
}
for (const above of !isCrossed ? [] : [0.35, 0.4, 0.45, 0.5, 0.55, 0.6])
  tell(`cross-validated, Readability's above ${above}`, (page) =>
    keptText(page, crossed.get(page.id).kept, above),
  )
for (const above of !isCrossed ? [] : [0.4, 0.5, 0.6])
  tell(`cross-validated, any above ${above}`, (page) => ownText(page, crossed.get(page.id).kept, above))
for (const above of !isCrossed ? [] : [0.4, 0.5])
  tell(`cross-validated, without Readability ${above}`, (page) =>
    ownText(page, crossed.get(page.id).alone, above),
  )

const model = learn(pages, (row) => row)
const alone = learn(pages, withoutKept)
const fitted = new Map(pages.map((page) => [page.id, page.rows.map((row) => forestScore(model, row))]))
for (const above of [0.4, 0.5, 0.6])
  tell(`fitted, Readability's above ${above}`, (page) => keptText(page, fitted.get(page.id), above))

/** A forest as one text: its nodes in preorder, a leaf's feature -1; a left child stands behind its parent. */
function written(name, { bias, trees }) {
  const nodes = []
  const roots = []
  const put = (node) => {
    const at = nodes.length
    nodes.push(
      node.feature === undefined
        ? [-1, node.value.toPrecision(3), 0]
        : [node.feature, Number(node.at.toPrecision(5)), 0],
    )
    if (node.feature === undefined) return at
    put(node.left)
    nodes[at][2] = put(node.right) - at
    return at
  }
  for (const tree of trees) roots.push(put(tree))
  const column = (of) => nodes.map((node) => String(Number(node[of])).replace(/^(-?)0\./, '$1.')).join(' ')
  return `export const ${name} = forestOf(
  ${bias.toFixed(4)},
  '${roots.join(' ')}',
  '${column(0)}',
  '${column(1)}',
  '${column(2)}',
)
`
}
writeFileSync(
  `${root}utils/article/body/article-forest.ts`,
  `// Written by tests/learn/articles.mjs, whose README.md describes the data. Not to be edited by hand.
import { forestOf } from './score-trees'

/** For pages on which Readability found something: the features of \`featureNames\`. */
${written('articleForest', model)}
/** For pages on which it found nothing: those without what it kept. */
${written('loneForest', alone)}`,
)
