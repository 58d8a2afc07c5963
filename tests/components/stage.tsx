import axe from 'axe-core'
import type { ComponentChild } from 'preact'
import { render } from 'preact'
import { expect, vi } from 'vitest'
import { NavigationContext } from '../../components/hooks/use-navigation'
import type { Route } from '../../components/navigation/route'
import { ToastContext } from '../../components/ui/Toast'
import { deleteStore, openStore } from '../../utils/store/database'
import type { Schema, TableName } from '../../utils/store/schema'
import { write } from '../../utils/store/write'
import { forgetWorld, world } from './fake-browser'

let root: HTMLElement | undefined

/** Where a view led, and what its toasts said. */
export const went: { routes: Route[]; said: string[]; backs: number } = { routes: [], said: [], backs: 0 }

/** Takes the view away, as closing the panel does. */
export function hide(): void {
  if (!root) return
  render(null, root)
  root.remove()
  root = undefined
}

/** An empty world and an empty store, before each test. */
export async function clear(): Promise<void> {
  hide()
  forgetWorld()
  Object.assign(went, { routes: [], said: [], backs: 0 })
  await deleteStore()
}

type Records = { [Table in TableName]?: Schema[Table]['value'][] }

/** Puts records into the store, as a job would, with the doorbell. */
export async function fill(records: Records): Promise<void> {
  const store = await openStore()
  if (!store.isOk) throw new Error('The store does not open')
  const tables = Object.keys(records) as TableName[]
  await write(store.value, tables, async (transaction) => {
    for (const table of tables)
      for (const record of records[table] ?? []) await transaction.objectStore(table).put(record as never)
  })
}

/** Shows a view in the panel's surface. */
export function show(view: ComponentChild): void {
  root ??= document.body.appendChild(document.createElement('div'))
  const navigation = {
    route: { view: 'front' as const },
    go: (route: Route) => void went.routes.push(route),
    back: () => {
      went.backs += 1
    },
  }
  render(
    <NavigationContext.Provider value={navigation}>
      <ToastContext.Provider value={{ say: (text: string) => void went.said.push(text) }}>
        <div class="surface panel">
          <div class="wide-sheet">{view}</div>
        </div>
      </ToastContext.Provider>
    </NavigationContext.Provider>,
    root,
  )
}

/** For views that stand under the masthead, in the panel's main. */
export const showInMain = (view: ComponentChild): void => show(<main>{view}</main>)

/** Waits until the page holds some words. */
export const seen = (words: string): Promise<void> =>
  vi.waitFor(() => expect(document.body.textContent).toContain(words), { timeout: 5000 })

/** The first element of a role-less selector whose words or name are these. */
export function find(selector: string, words: string): HTMLElement {
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
  const one = all.find((element) => [element.textContent?.trim(), element.ariaLabel].includes(words))
  if (!one)
    throw new Error(`No ${selector} is called "${words}": ${all.map((e) => e.ariaLabel ?? e.textContent)}`)
  return one
}

export const press = (words: string): void => find('button, a', words).click()

/** Types a key, wherever focus is. */
export function type(key: string): void {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
}

export const sent = (command: string) =>
  world.sent.filter((one) => one.command === command).map((one) => one.takes)

/** No fault that axe finds, in light and dark. */
export async function expectAccessible(): Promise<void> {
  for (const theme of ['light', 'dark']) {
    document.documentElement.dataset.theme = theme
    const { violations } = await axe.run(document.body, { rules: { region: { enabled: false } } })
    expect(
      violations.map(({ id, nodes }) => `${theme}: ${id}: ${nodes.map((node) => node.html).join(' ')}`),
    ).toEqual([])
  }
  delete document.documentElement.dataset.theme
}
