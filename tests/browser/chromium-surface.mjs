import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as rest } from 'node:timers/promises'
import { outline } from './outline.mjs'

const patience = 30_000
const axeSource = () => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const ariaRole = {
  RootWebArea: 'document',
  StaticText: 'text',
  DisclosureTriangle: 'summary',
  LineBreak: 'linebreak',
  Abbr: 'generic',
}
const told = [
  'disabled',
  'expanded',
  'pressed',
  'checked',
  'selected',
  'level',
  'current',
  'invalid',
  'required',
  'live',
]

/** What a node of Chromium's tree says of its state. */
function statesOf(node) {
  return (node.properties ?? []).flatMap(({ name, value: { value } }) => {
    if (!told.includes(name)) return []
    if (name === 'expanded') return [value ? 'expanded' : 'collapsed']
    if (name === 'level' && node.role.value !== 'heading') return []
    if (value === false || value === 'false' || value === 'off') return []
    return [value === true || value === 'true' ? name : `${name} ${value}`]
  })
}

function toOutline(nodes) {
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const convert = (node) => {
    const children = (node.childIds ?? []).flatMap((id) => (byId.has(id) ? convert(byId.get(id)) : []))
    const role = node.role?.value ?? 'none'
    if (node.ignored) return children
    const name = String(node.name?.value ?? '')
    return [{ role: ariaRole[role] ?? role.toLowerCase(), name, states: statesOf(node), children }]
  }
  const [root] = nodes
  return convert(root)[0] ?? { role: 'document', name: '', states: [], children: [] }
}

/** How far the content reaches, also where something inside the page scrolls. Runs in the page. */
export function contentHeight() {
  const overflow = [...document.querySelectorAll('*')].map((element) => {
    const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowY)
    return scrolls ? element.scrollHeight - element.clientHeight : 0
  })
  return Math.max(document.documentElement.scrollHeight, innerHeight + Math.max(0, ...overflow))
}

/** Runs in the page. */
export function focusedElement() {
  const { tagName, id, textContent, value, ariaLabel } = document.activeElement ?? document.body
  return {
    tag: tagName.toLowerCase(),
    id,
    text: (textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 200),
    label: ariaLabel ?? '',
    value: value ?? '',
  }
}

const sizes = {
  panel: { width: 360, height: 800 },
  popup: { width: 400, height: 600 },
  page: { width: 1280, height: 900 },
}

/** Waits until the function, run in the page by `evaluate`, gives something true, and gives that. */
export async function waitUntil(evaluate, fn, args) {
  const end = Date.now() + patience
  for (let last; ; await rest(100)) {
    const value = await evaluate(fn, ...args).catch((error) => {
      last = error
    })
    if (value) return value
    if (Date.now() > end)
      throw new Error(`never true within ${patience / 1000} s: ${fn}${last ? ` (${last.message})` : ''}`)
  }
}

/** Violations as axe found them, each with its rule, its weight and the elements. */
export const violationsOf = ({ violations }) =>
  violations.map(({ id, impact, help, nodes }) => ({
    id,
    impact,
    help,
    nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
  }))

async function picture(page, kind, path, { width = sizes[kind].width, height } = {}) {
  // The popup sizes itself, and takes no viewport.
  if (kind === 'popup') return Buffer.from(await page.screenshot({ path, captureBeyondViewport: false }))
  const least = sizes[kind].height
  await page.setViewport({ width, height: height ?? least })
  const all = height ?? Math.min(2600, Math.max(least, await page.evaluate(contentHeight)))
  await page.setViewport({ width, height: all })
  await rest(300)
  const png = await page.screenshot({ path, captureBeyondViewport: false })
  await page.setViewport(null)
  return Buffer.from(png)
}

async function outlineOf(page) {
  const session = await page.createCDPSession()
  const { nodes } = await session.send('Accessibility.getFullAXTree')
  await session.detach()
  return outline(toOutline(nodes))
}

/** Runs in the page: colours change over a moment, except in a tab behind another, which is not waited for. */
async function coloursSettled() {
  const changes = document.getAnimations().map(({ finished }) => finished.catch(() => {}))
  await Promise.race([Promise.all(changes), new Promise((done) => setTimeout(done, 1000))])
}

/** The page that the real panel, popup or tab shows, with what tests do to it.
 * @param {import('puppeteer-core').Page} page @param {'panel' | 'popup' | 'page'} kind */
export function createSurface(page, kind) {
  const evaluate = (fn, ...args) => page.evaluate(fn, ...args)
  const waitFor = (fn, ...args) => waitUntil(evaluate, fn, args)
  const emulate = (name, value) => page.emulateMediaFeatures([{ name, value }])
  return {
    kind,
    page,
    evaluate,
    /** Waits until the function gives something true, and gives that. */
    waitFor,
    async click(selector) {
      await waitFor((wanted) => Boolean(document.querySelector(wanted)), selector)
      await page.click(selector)
    },
    /** Gives a file to a file field, as the browser's own dialog would. */
    async chooseFile(selector, path) {
      const field = await page.waitForSelector(selector)
      await field.uploadFile(path)
    },
    /** Which element has the focus. */
    focused: () => page.evaluate(focusedElement),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, in lines.
    text: () => page.evaluate(() => document.body.innerText),
    url: () => page.url(),
    goto: (url) => page.goto(url),
    /** Without `height`: all of the content, up to 2600. */
    screenshot: (path, size) => picture(page, kind, path, size),
    /** Violations, each with its rule, its weight and the elements. */
    async axe(options = {}) {
      await page.evaluate(axeSource())
      return violationsOf(await page.evaluate((given) => globalThis.axe.run(document, given), options))
    },
    accessibilityTree: () => outlineOf(page),
    async setColourScheme(value) {
      await emulate('prefers-color-scheme', value)
      await page.evaluate(coloursSettled)
    },
    setReducedMotion: (isReduced) =>
      emulate('prefers-reduced-motion', isReduced ? 'reduce' : 'no-preference'),
    close: () => page.close(),
    isClosed: () => page.isClosed(),
  }
}

/** @typedef {ReturnType<typeof createSurface>} Surface */
