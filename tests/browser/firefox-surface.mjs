import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { setTimeout as rest } from 'node:timers/promises'
import { contentHeight, focusedElement } from './chromium-surface.mjs'
import { accessibility, closeSurface, goto, snapshot } from './firefox-chrome.mjs'
import { outline } from './outline.mjs'

const patience = 30_000
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

/** What a sidebar, popup or tab of Firefox shows, with what tests do to it: the same as Chromium's surfaces.
 * @param {{ chrome(fn: Function, ...args: unknown[]): Promise<any>, kind: 'panel' | 'popup' | 'page' | 'background', key?: string }} from */
export function createSurface({ chrome, kind, key = '' }) {
  const size = { panel: 360, popup: 400, page: 1280 }[kind]
  const run = (script, text) => chrome((...given) => window.broadside.run(...given), kind, key, script, text)
  const surface = {
    kind,
    key,
    evaluate(fn, ...args) {
      const body = typeof fn === 'string' ? fn : `return (${fn})(...JSON.parse(text))`
      const script = `const [text, done] = arguments
        new Promise((yes) => yes((function () { ${body} })())).then((v) => done({ v }), (e) => done({ e: String(e) }))`
      return run(script, JSON.stringify(args))
    },
    async waitFor(fn, ...args) {
      const end = Date.now() + patience
      for (let last; ; await rest(100)) {
        const value = await surface.evaluate(fn, ...args).catch((error) => {
          last = error
        })
        if (value) return value
        if (Date.now() > end)
          throw new Error(`never true within ${patience / 1000} s: ${fn}${last ? ` (${last.message})` : ''}`)
      }
    },
    async click(selector) {
      await surface.waitFor((wanted) => Boolean(document.querySelector(wanted)), selector)
      await chrome(
        async (...place) => {
          const { broadside } = window
          const element = await broadside.element(...place)
          await broadside.hand(...place).clickElement(element, { toJSON: () => ({}) })
        },
        kind,
        key,
        selector,
      )
    },
    focused: () => surface.evaluate(focusedElement),
    async type(text) {
      await chrome(
        async (...given) => {
          const { broadside } = window
          const [text, ...place] = given
          broadside.find(...place).focus()
          const press = (element) =>
            broadside.hand(...place).sendKeysToElement(element, text, { toJSON: () => ({}) })
          // A heading that only a screen reader sees has focus, but takes no keys from the driver: its page does.
          await press(await broadside.hand(...place).getActiveElement()).catch(async () =>
            press(await broadside.element(...place, 'body')),
          )
        },
        text,
        kind,
        key,
      )
    },
    press: (name) => surface.type(keys[name] ?? name),
    // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees, in lines.
    text: () => surface.evaluate(() => document.body.innerText),
    url: () => chrome((...place) => window.broadside.find(...place).currentURI.spec, kind, key),
    goto: (url) => chrome(goto, kind, key, url),
    async screenshot(path, { width = size, height } = {}) {
      const png = Buffer.from(
        await chrome(snapshot, kind, key, width, height ?? null, String(contentHeight)),
        'base64',
      )
      if (path) writeFileSync(path, png)
      return png
    },
    async axe(options = {}) {
      const body = `${axeSource()}; return axe.run(document, JSON.parse(text)[0])`
      const { violations } = await surface.evaluate(body, options)
      return violations.map(({ id, impact, help, nodes }) => ({
        id,
        impact,
        help,
        nodes: nodes.map(({ target, failureSummary }) => ({ target, failureSummary })),
      }))
    },
    accessibilityTree: async () => outline(toOutline(await chrome(accessibility, kind, key))),
    /** Of this surface alone; the sidebar and the popup otherwise follow the browser's theme. */
    async setColourScheme(value) {
      await chrome(
        (scheme, ...place) => {
          window.broadside.find(...place).browsingContext.top.prefersColorSchemeOverride = scheme
        },
        value,
        kind,
        key,
      )
      await rest(300)
    },
    setReducedMotion: (isReduced) =>
      chrome((value) => Services.prefs.setIntPref('ui.prefersReducedMotion', value), isReduced ? 1 : 0),
    close: () => chrome(closeSurface, kind, key),
    isClosed: () => chrome((...place) => !window.broadside.find(...place), kind, key),
  }
  return surface
}
