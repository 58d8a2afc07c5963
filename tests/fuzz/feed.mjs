// npm run fuzz:feed [seconds] [seed]: torn feeds, for a minute unless told otherwise. None may throw, bring an address that is
// not of the web, or cost more than linear time: swollen ones are read at double sizes, and torn ones beside whole ones. Ends
// with 1 and the seed of each finding; `npm run fuzz:feed 0 SEED` reads that one alone.
import { buildScript } from '../bench/feed/build-engine.mjs'
import { generateFeed } from '../feeds/generate.mjs'
import { seeded } from '../newsroom/seeded.mjs'

import { swollen, tear, tearBytes } from './tear.mjs'

const [seconds = '60', seed = `${Date.now()}`] = process.argv.slice(2)
const { readRows, wrongAddresses } = await import(await buildScript('tests/fuzz/fuzzed.ts', 'fuzzed.mjs'))
const url = 'https://daily.example/feed'
const findings = []
let slowest = { perKilobyte: 0, seed: '' }

/** Milliseconds of reading a body: the least of three times, since other programs run here too. */
function time(bytes, contentType) {
  const times = [1, 2, 3].map(() => {
    const started = performance.now()
    readRows(bytes, contentType, url)
    return performance.now() - started
  })
  return Math.min(...times)
}

function readOne(name) {
  const random = seeded(name)
  const { text } = generateFeed(name, random() < 0.1)
  const { bytes, contentType } = tearBytes(tear(text, random), random)
  try {
    const wrong = wrongAddresses(readRows(bytes, contentType, url))
    if (wrong.length > 0) findings.push(`seed ${name}: brings ${wrong.slice(0, 3).join(', ')}`)
  } catch (error) {
    findings.push(`seed ${name}: throws ${error.stack}`)
    return
  }
  const perKilobyte = time(bytes, contentType) / (bytes.length / 1024 + 1)
  if (perKilobyte > slowest.perKilobyte) slowest = { perKilobyte, seed: name }
}

/** So many of one thing that the garbage collector has its full part in both times. */
const many = 20_000

/** How many times the time for each character twice as many take: twice where the work is quadratic. */
function growthOf(make) {
  const [once, twice] = [1, 2].map((factor) => {
    const bytes = new TextEncoder().encode(make(factor * many))
    return { ms: time(bytes), length: bytes.length }
  })
  return twice.ms < 30 ? 1 : twice.ms / once.ms / (twice.length / once.length)
}

const most = 1.7

function readSwollen() {
  for (const [what, make] of Object.entries(swollen)) {
    // What is so by chance, since other programs run here too, is not so three times.
    let growth = growthOf(make)
    for (let tries = 0; growth > most && tries < 3; tries++) growth = Math.min(growth, growthOf(make))
    if (growth > most)
      findings.push(`${what}: ${growth.toFixed(1)} times the time for each character with twice as many`)
  }
}

const end = performance.now() + Number(seconds) * 1000
console.log(`Seed ${seed}`)
let count = 0
if (Number(seconds) === 0) readOne(seed)
else readSwollen()
for (; performance.now() < end; count++) readOne(`${seed} ${count}`)
if (slowest.perKilobyte > 5)
  findings.push(`seed ${slowest.seed}: ${slowest.perKilobyte.toFixed(1)} ms for each kilobyte`)
if (findings.length > 0) console.log(findings.join('\n'))
console.log(
  `${count} torn feeds, ${Object.keys(swollen).length} swollen ones, ${findings.length} findings; ` +
    `the slowest took ${slowest.perKilobyte.toFixed(2)} ms for each kilobyte (seed ${slowest.seed})`,
)
process.exit(findings.length > 0 ? 1 : 0)
