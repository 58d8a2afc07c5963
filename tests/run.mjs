// npm test: sets up what it needs, runs everything, names every failure, and ends with one line of figures.
import { spawn } from 'node:child_process'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { findBrowser } from './browser/find.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bin = (name) => join(root, 'node_modules/.bin', name)
const only = process.argv.slice(2)
let passed = 0
let failed = 0
const failures = []

function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`
    const child = spawn(command, args, {
      cwd: root,
      stdio: 'inherit',
      env: { ...process.env, PATH: path, ...env },
    })
    child.once('error', () => resolve(1))
    child.once('exit', (code) => resolve(code ?? 1))
  })
}

/** One check that is one test: it passes when the command does. */
async function check(name, command, args) {
  if (only.length > 0 && !only.includes(name)) return
  console.log(`\n== ${name}`)
  const code = await run(command, args)
  if (code === 0) passed += 1
  else {
    failed += 1
    failures.push(name)
  }
}

/** A vitest config: each of its tests counts. */
async function tests(name, config) {
  if (only.length > 0 && !only.includes(name)) return
  console.log(`\n== ${name}`)
  const report = join(root, `.output/tests-${name}.json`)
  rmSync(report, { force: true })
  const args = [
    'run',
    '--config',
    config,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]
  const code = await run(bin('vitest'), args)
  if (!existsSync(report)) return fail(`${name}: vitest wrote no report`)
  const result = JSON.parse(readFileSync(report, 'utf8'))
  passed += result.numPassedTests
  failed += result.numFailedTests
  for (const file of result.testResults) {
    for (const one of file.assertionResults)
      if (one.status === 'failed') failures.push(`${name}: ${one.fullName}`)
    if (file.status === 'failed' && file.assertionResults.length === 0)
      fail(`${name}: ${file.name} did not load`)
  }
  if (code !== 0 && result.numFailedTests === 0 && failed === 0) fail(`${name}: vitest ended with ${code}`)
}

function fail(what) {
  failed += 1
  failures.push(what)
}

for (const name of ['chromium', 'firefox']) {
  try {
    console.log(`${name}: ${await findBrowser(name)}`)
  } catch (error) {
    fail(`${name}: ${error.message}`)
  }
}
await check('build chrome', bin('wxt'), ['build'])
await check('build firefox', bin('wxt'), ['build', '-b', 'firefox', '--mv3'])
await check('types', bin('tsc'), ['--noEmit'])
await check('lint', bin('biome'), ['check', '.'])
await check('size', process.execPath, ['tests/size.mjs'])
await check('addons-linter', bin('addons-linter'), ['.output/firefox-mv3', '--warnings-as-errors=false'])
await tests('unit', 'tests/vitest.config.ts')
await tests('components', 'tests/vitest.components.config.ts')
await tests('e2e', 'tests/vitest.e2e.config.ts')

if (failures.length > 0) console.log(`\nFailed:\n${failures.map((one) => `  ${one}`).join('\n')}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exit(failed > 0 ? 1 : 0)
