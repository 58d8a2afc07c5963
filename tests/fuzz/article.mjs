// npm run fuzz:article [seconds] [seed]: torn pages, for a minute unless told otherwise. None may throw, or give a block that is
// not an allowed one or has an address that a screen must not open. Ends with 1 and the seed of each finding;
// `npm run fuzz:article 0 SEED` reads that one alone.
import { buildScript } from '../bench/feed/build-engine.mjs'
import { seeded } from '../newsroom/seeded.mjs'
import { generatePage } from '../pages/generate.mjs'
import { tear } from './tear.mjs'

const [seconds = '60', seed = `${Date.now()}`] = process.argv.slice(2)
const { readArticle } = await import(await buildScript('tests/bench/article/engine.ts', 'article.mjs'))
const findings = []
let slowest = { perKilobyte: 0, seed: '' }

function readOne(name) {
  const { html, url } = generatePage(name)
  const torn = tear(html, seeded(name))
  const started = performance.now()
  try {
    const { isAllowed } = readArticle(torn, url)
    if (!isAllowed) findings.push(`seed ${name}: gives a block that is not allowed`)
  } catch (error) {
    findings.push(`seed ${name}: throws ${error.stack}`)
  }
  const perKilobyte = (performance.now() - started) / (torn.length / 1024 + 1)
  if (perKilobyte > slowest.perKilobyte) slowest = { perKilobyte, seed: name }
}

const end = performance.now() + Number(seconds) * 1000
console.log(`Seed ${seed}`)
let count = 0
if (Number(seconds) === 0) readOne(seed)
for (; performance.now() < end; count += 1) readOne(`${seed} ${count}`)
if (findings.length > 0) console.log(findings.join('\n'))
console.log(
  `${count} torn pages, ${findings.length} findings; the slowest took ${slowest.perKilobyte.toFixed(1)} ms for each kilobyte (seed ${slowest.seed})`,
)
process.exit(findings.length > 0 ? 1 : 0)
