// node tests/learn/common-stems.mjs FOLDER: writes utils/story/common-stems.ts, how often headlines have which stems.
// README.md beside this file describes the data.
import { writeFileSync } from 'node:fs'
import { runnerImport } from 'vite'
import { root } from './root.mjs'
import { readSets } from './story-sets.mjs'

const [folder] = process.argv.slice(2)
if (!folder) throw new Error('Name the folder of the sets.')

/** So many of each language that there are headlines of. */
const most = { en: 700, de: 350, fr: 350 }
/** The first step of the words that are listed by hand: one of 2^5. */
const firstStep = 5

const { module } = await runnerImport(`${root}tests/learn/story-rows.ts`, { root, configFile: false })
const { stream } = readSets(folder)

function counted(language) {
  const lines = stream.filter((line) => line.language === language)
  const counts = new Map()
  for (const { title } of lines)
    for (const stem of module.stemsIn({ title, language })) counts.set(stem, (counts.get(stem) ?? 0) + 1)
  const common = [...counts].filter(([stem]) => !/^\d/.test(stem)).sort((one, other) => other[1] - one[1])
  const steps = Map.groupBy(common.slice(0, most[language]), ([, count]) =>
    Math.round(-Math.log2(count / lines.length)),
  )
  return Array.from(steps, ([step, stems]) => [step, stems.map(([stem]) => stem)])
}

function listed(language, lists) {
  const seen = new Set()
  return lists.map((list, at) => {
    const stems = list.split(/\s+/).flatMap((word) => module.stemsIn({ title: word, language }))
    const fresh = [...new Set(stems)].filter((stem) => !seen.has(stem))
    for (const stem of fresh) seen.add(stem)
    return [firstStep + at, fresh]
  })
}

const languages = [
  ...Object.keys(most).map((language) => [language, counted(language)]),
  ...Object.entries(module.commonWords).map(([language, lists]) => [language, listed(language, lists)]),
]
const linesOf = ([language, steps]) =>
  `  ${language}: {\n${steps.map(([step, stems]) => `    ${step}: '${stems.join(' ')}',\n`).join('')}  },\n`
writeFileSync(
  `${root}utils/story/common-stems.ts`,
  `// Written by tests/learn/common-stems.mjs; README.md beside it describes the data. Not to be edited by hand.

/** The commonest stems of headlines by language, those under n in about one of 2^n of them. */
export const commonStems: Readonly<Record<string, Readonly<Record<number, string>>>> = {
${languages.map(linesOf).join('')}}
`,
)
