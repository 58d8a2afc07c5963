import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogueKeys, messageCalls, quotedTexts } from './architecture/catalogue'
import { covers, importTable, nameOf, pureRooms, roomOf } from './architecture/import-table'
import { longFunctions } from './architecture/long-functions'
import {
  type Import,
  nodesOf,
  parseCode,
  projectFiles,
  readText,
  shippedCode,
} from './architecture/source-files'

const codeFiles = projectFiles.filter((path) => /\.(?:tsx?|mjs)$/.test(path))
const styleSheets = projectFiles.filter((path) => /^(?:components|assets)\/.*\.css$/.test(path))

/** Fails with every problem, not the first, and with what to do. */
function expectNone(problems: readonly string[], advice: string): void {
  expect(problems, `${advice}\n${problems.map((one) => `  ${one}`).join('\n')}\n`).toEqual([])
}

const list = (names: readonly string[]): string => names.join(', ') || 'nothing'

describe('rooms', () => {
  test('each file is in one, and none at the root of utils', () => {
    const homeless = shippedCode.filter(
      (path) => /^utils\/[^/]+$/.test(path) || !importTable[roomOf(path) ?? ''],
    )
    expectNone(homeless, `The rooms are ${list(Object.keys(importTable))}.`)
  })

  test('each imports only what the table allows', () => {
    const problems = shippedCode.flatMap((path) =>
      parseCode(path).imports.flatMap((taken) => importProblem(path, taken) ?? []),
    )
    expectNone(
      problems,
      'Move the code to a room that may, or change the table and the README with a reason.',
    )
  })

  test('the pure ones reach for no browser, network, store, clock or chance', () => {
    const problems = shippedCode
      .filter((path) => path.startsWith('utils/') && pureRooms.includes(roomOf(path) ?? ''))
      .flatMap((path) => impurities(parseCode(path).code).map((what) => `${path} uses ${what}`))
    expectNone(
      problems,
      'Take it as an argument: a job has the clock, chance, network and store in its context.',
    )
  })

  test('only article/parse-html.ts names linkedom', () => {
    const home = 'utils/article/parse-html.ts'
    const named = shippedCode.filter((path) => path !== home && /linkedom/.test(parseCode(path).code))
    expectNone(named, 'Take a Document, or call parseHtml.')
  })
})

function importProblem(path: string, { target, isType }: Import): string | undefined {
  const room = roomOf(path) ?? ''
  const rule = importTable[room] ?? { may: [], packages: [] }
  const local = /^[@~]\//.test(target) ? target.slice(2) : undefined
  if (!target.startsWith('.') && local === undefined) {
    if (covers(rule.packages, target)) return undefined
    return `${path} imports ${target}; packages of ${room}: ${list(rule.packages)}`
  }
  const to = local ?? posix.join(posix.dirname(path), target)
  const may = [...rule.may, ...((isType && rule.mayTypes) || [])]
  if (roomOf(to) === room || covers(may, nameOf(to))) return undefined
  const types = rule.mayTypes ? `, and types of ${list(rule.mayTypes)}` : ''
  return `${path} imports ${nameOf(to)}; ${room} may import ${list(rule.may)}${types}`
}

const impure: Readonly<Record<string, RegExp>> = {
  'the browser': /(?<![.\w$'"/-])browser\./,
  fetch: /(?<![.\w$])fetch\s*\(/,
  indexedDB: /\bindexedDB\b/,
  'Date.now': /\bDate\.now\b/,
  'Math.random': /\bMath\.random\b/,
  'new Date() without an instant': /\bnew Date\b(?!\s*\(\s*[^\s)])/,
  window: /(?<![.\w$])window\s*[.[]/,
}

function impurities(code: string): string[] {
  const found = Object.entries(impure).flatMap(([what, pattern]) => (pattern.test(code) ? [what] : []))
  const bindsDocument = /[{(,]\s*document\s*[,:})=]|\b(?:const|let)\s+document\b/.test(code)
  const usesDocument = /(?<![.\w$])document\s*[.[]|\bglobalThis\.document\b/.test(code)
  return usesDocument && !bindsDocument ? [...found, 'the global document'] : found
}

describe('markup from outside', () => {
  const sinks =
    /\binnerHTML\b|\bouterHTML\s*=|\binsertAdjacentHTML\b|\bdocument\.write(?:ln)?\b|\bdangerouslySetInnerHTML\b|\bcreateContextualFragment\b|\bsetHTML(?:Unsafe)?\b|\bsrcdoc\b|(?<![.\w$])eval\s*\(|\bnew Function\b|\bDOMParser\b/

  test('has no way into a page: no sink of HTML or code exists', () => {
    const problems = shippedCode.flatMap((path) => {
      const { code } = parseCode(path)
      const found = sinks.exec(path.endsWith('/parse-html.ts') ? code.replaceAll('DOMParser', '') : code)
      return found ? [`${path}: ${found[0]}`] : []
    })
    expectNone(problems, 'Build blocks (utils/article/blocks.ts) and render them with Preact.')
  })
})

describe('messages', () => {
  test('every key that code asks for is in the catalogue, and written out', () => {
    const keys = catalogueKeys()
    const problems = shippedCode.flatMap((path) =>
      messageCalls(path)
        .flatMap(nodesOf)
        .flatMap(({ type, value }) => {
          if (type === 'TemplateLiteral') return [`${path}: a key is composed`]
          const isUnknown =
            type === 'Literal' && /^\w+(?:\.\w+)+$/.test(String(value)) && !keys.has(String(value))
          return isUnknown ? [`${path}: ${value} is not in assets/locales/en.yml`] : []
        }),
    )
    const asked = [...quotedTexts()].filter(([text]) => text.startsWith('extension.') && !keys.has(text))
    const unknown = asked.map(([text, path]) => `${path}: ${text} is not in assets/locales/en.yml`)
    expectNone([...problems, ...unknown], 'Write each key out as a literal, and add it to the catalogue.')
  })

  test('every message of the catalogue is used', () => {
    const quoted = quotedTexts()
    expectNone(
      [...catalogueKeys()].filter((key) => !quoted.has(key)),
      'Delete the message, or use it.',
    )
  })

  test('no words stand in a component', () => {
    const problems = shippedCode
      .filter((path) => path.endsWith('.tsx'))
      .flatMap((path) =>
        parseCode(path)
          .nodes.map(shownText)
          .filter((text) => /\p{L}{2}/u.test(text))
          .map((text) => `${path}: ${text.trim()}`),
      )
    expectNone(problems, "Put the words into assets/locales/en.yml and write {t('their.key')}.")
  })
})

const spoken = new Set(['title', 'alt', 'placeholder', 'label', 'aria-label', 'aria-description'])

/** The literal text that a node of JSX puts on the screen, or has read out. */
function shownText(node: ReturnType<typeof nodesOf>[number]): string {
  if (node.type === 'JSXText') return String(node.value)
  const name = (node.name as { name?: string } | undefined)?.name
  const value = (node.value as { value?: unknown } | null | undefined)?.value
  const isSpoken = node.type === 'JSXAttribute' && spoken.has(name ?? '')
  return isSpoken && typeof value === 'string' ? value : ''
}

describe('style sheets', () => {
  const physical =
    /(?<![\w-])(?:(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right|top|bottom)[\w-]*|left|right|top|bottom|(?:min-|max-)?(?:width|height))\s*:|(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)\b/g

  test('name edges and sizes by the direction of writing', () => {
    const problems = styleSheets.flatMap((path) => {
      const css = readText(path)
        .replace(/\/\*[\s\S]*?\*\//g, '')
        .replace(/@(?:media|container|supports)[^{]*/g, '')
      return [...css.matchAll(physical)].map(([found]) => `${path}: ${found}`)
    })
    expectNone(
      problems,
      'Write the logical property: margin-inline-start, inset-block-end, inline-size, start.',
    )
  })
})

describe('files', () => {
  test('the top level has only the names of the house, and what tools insist on', () => {
    const house =
      'entrypoints components assets utils tests wxt.config.ts package.json tsconfig.json README.md'
    const known = new Set(`${house} package-lock.json LICENSE biome.json`.split(' '))
    const names = new Set(projectFiles.map((path) => path.split('/')[0]!))
    expectNone(
      [...names].filter((name) => !known.has(name) && !name.startsWith('.')),
      'Move it into a room.',
    )
  })

  test('none is named for nothing', () => {
    const empty = /(?:^|-)(?:utils?|helpers?|common|types|managers?|services?|data|misc)$|^type$/
    const problems = codeFiles.filter((path) =>
      path
        .split('/')
        .some((part, depth) => !(depth === 0 && part === 'utils') && empty.test(part.replace(/\..*$/, ''))),
    )
    expectNone(problems, 'Name a file for its main export.')
  })

  test('none is longer than 250 lines', () => {
    const problems = codeFiles.filter((path) => readText(path).trimEnd().split('\n').length > 250)
    expectNone(problems, 'Give a part of it a file of its own.')
  })

  test('no function in one is longer than 60 lines', () => {
    const problems = codeFiles.flatMap((path) => longFunctions(path, 60).map((one) => `${path}: ${one}`))
    expectNone(problems, 'Give a part of it that has a name of its own a function of its own.')
  })

  test('no test is skipped, alone or only planned', () => {
    const marks = /\b(?:test|it|describe)\.(?:skip|only|todo|fails)\b/
    const tests = projectFiles.filter((path) => /\.test\.(?:tsx?|mjs)$/.test(path))
    expectNone(
      tests.filter((path) => path !== 'tests/architecture.test.ts' && marks.test(parseCode(path).code)),
      'Mend the test, or delete it.',
    )
  })
})
