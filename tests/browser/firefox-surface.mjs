import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as rest } from 'node:timers/promises'
import { contentHeight, focusedElement, violationsOf, waitUntil } from './chromium-surface.mjs'
import { accessibility, closeSurface, goto, snapshot } from './firefox-chrome.mjs'
import { outline } from './outline.mjs'

const axeSource = () => readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const ariaRole = {
  document: 'document',
  'text leaf': 'text',
  statictext: 'text',
  pushbutton: 'button',
  'toggle button': 'button',
  checkbutton: 'checkbox',
  entry: 'textbox',
  'list item': 'listitem',
  graphic: 'image',
  separator: 'separator',
  statusbar: 'status',
  'html figure': 'figure',
  landmark: 'landmark',
  'combobox list': 'listbox',
  'page tab': 'tab',
  'page tab list': 'tablist',
  'page tab panel': 'tabpanel',
}

/** A node of Firefox's tree in the words of outline.mjs. */
function toOutline(node) {
  const { given, name, children } = node
  const written = given['xml-roles']?.split(' ')[0]
  const role =
    node.role === 'landmark' || (written && node.role !== 'text leaf')
      ? (written ?? node.role)
      : (ariaRole[node.role] ?? node.role)
  const has = new Set(node.states)
  const states = [
    has.has('unavailable') && 'disabled',
    has.has('expanded') && 'expanded',
    has.has('collapsed') && 'collapsed',
    has.has('pressed') && 'pressed',
    has.has('checked') && 'checked',
    role === 'heading' && given.level && `level ${given.level}`,
    given.current && given.current !== 'false' && `current ${given.current}`.replace(' true', ''),
    has.has('invalid') && 'invalid',
    has.has('required') && 'required',
  ].filter(Boolean)
  return { role, name, states, children: children.map(toOutline) }
}

const keys = {
  Enter: '\uE007',
  Tab: '\uE004',
  Escape: '\uE00C',
  Space: ' ',
  Backspace: '\uE003',
  Delete: '\uE017',
  F2: '\uE032',
  Home: '\uE011',
  End: '\uE010',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Shift: '\uE008',
}

/** Runs in the browser's window. */
async function clickIn(kind, key, selector) {
  const { broadside } = window
  const element = await broadside.element(kind, key, selector)
  await broadside.hand(kind, key).clickElement(element, { toJSON: () => ({}) })
}

/** Runs in the browser's window. */
async function typeIn(kind, key, text) {
  const { broadside } = window
  broadside.find(kind, key).focus()
  const hand = broadside.hand(kind, key)
  const press = (element) => hand.sendKeysToElement(element, text, { toJSON: () => ({}) })
  // A heading that only a screen reader sees has focus, but takes no keys from the driver: its page does.
  await press(await hand.getActiveElement()).catch(async () =>
    press(await broadside.element(kind, key, 'body')),
  )
}

/** Runs in the browser's window: Marionette gives the file of that path to a file field. */
async function chooseFileIn(kind, key, selector, path) {
  const { broadside } = window
  const element = await broadside.element(kind, key, selector)
  await broadside.hand(kind, key).sendKeysToElement(element, path, { toJSON: () => ({}) })
}

/** Runs in the browser's window. */
function colourIn(kind, key, scheme) {
  window.broadside.find(kind, key).browsingContext.top.prefersColorSchemeOverride = scheme
}

/** A function, or the body of one, as a script that answers when it has. */
function scriptOf(fn) {
  const body = typeof fn === 'string' ? fn : `return (${fn})(...JSON.parse(text))`
  return `const [text, done] = arguments
    new Promise((yes) => yes((function () { ${body} })())).then((v) => done({ v }), (e) => done({ e: String(e) }))`
}

/** What a sidebar, popup or tab of Firefox shows, with what tests do to it: the same as Chromium's surfaces.
 * @param {{ chrome(fn: Function, ...args: unknown[]): Promise<any>, kind: 'panel' | 'popup' | 'page' | 'background', key?: string }} from */
export function createSurface({ chrome, kind, key = '' }) {
  const size = { panel: 360, popup: 400, page: 1280 }[kind]
  const run = (script, text) => chrome((...given) => window.broadside.run(...given), kind, key, script, text)
  const evaluate = (fn, ...args) => run(scriptOf(fn), JSON.stringify(args))
  const waitFor = (fn, ...args) => waitUntil(evaluate, fn, args)
  const type = (text) => chrome(typeIn, kind, key, text)
  return {
    kind,
    key,
    evaluate,
    waitFor,
    async click(selector) {
      await waitFor((wanted) => Boolean(document.querySelector(wanted)), selector)
      await chrome(clickIn, kind, key, selector)
    },
    async chooseFile(selector, path) {
      await waitFor((wanted) => Boolean(document.querySelector(wanted)), selector)
      await chrome(chooseFileIn, kind, key, selector, path)
    },
    focused: () => evaluate(focusedElement),
    type,
    press: (name) => type(keys[name] ?? name),
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, in lines.
    text: () => evaluate(() => document.body.innerText),
    url: () => chrome((...place) => window.broadside.find(...place).currentURI.spec, kind, key),
    goto: (url) => chrome(goto, kind, key, url),
    async screenshot(path, { width = size, height } = {}) {
      const whole = String(contentHeight)
      const png = Buffer.from(await chrome(snapshot, kind, key, width, height ?? null, whole), 'base64')
      if (path) writeFileSync(path, png)
      return png
    },
    axe: async (options = {}) =>
      violationsOf(await evaluate(`${axeSource()}; return axe.run(document, JSON.parse(text)[0])`, options)),
    accessibilityTree: async () => outline(toOutline(await chrome(accessibility, kind, key))),
    /** Of this surface alone; the sidebar and the popup otherwise follow the browser's theme. */
    async setColourScheme(value) {
      await chrome(colourIn, kind, key, value)
      await rest(300)
    },
    setReducedMotion: (isReduced) =>
      chrome((value) => Services.prefs.setIntPref('ui.prefersReducedMotion', value), isReduced ? 1 : 0),
    close: () => chrome(closeSurface, kind, key),
    isClosed: () => chrome((...place) => !window.broadside.find(...place), kind, key),
  }
}
