import { openTab } from '../../utils/browser/tabs'
import type { StoryRow } from '../../utils/model/edition'
import { useKeys } from './use-keys'
import { useMark } from './use-mark'
import { useSave } from './use-save'
import { useUndo } from './use-undo'

/** j and k move focus over the headlines on screen; o, s and m act on the one that has it; z takes back. */
export function useRowKeys(rows: readonly StoryRow[], hasSingleKeys: boolean): void {
  const save = useSave()
  const mark = useMark()
  const onRow = (act: (row: StoryRow) => void) => () => {
    const row = rowInFocus(rows)
    if (row) act(row)
    return row !== undefined
  }
  useKeys(
    {
      j: () => moveFocus(1),
      k: () => moveFocus(-1),
      o: onRow((row) => row.url && void openTab(row.url)),
      O: onRow((row) => row.url && void openTab(row.url, true)),
      s: onRow(save),
      m: onRow(mark),
      z: useUndo(),
    },
    hasSingleKeys,
  )
}

function rowInFocus(rows: readonly StoryRow[]): StoryRow | undefined {
  const id = document.activeElement?.closest('[data-row]')?.getAttribute('data-row')
  return rows.find((row) => row.entryId === id)
}

/** Moves focus to the next headline that is shown, or the first. */
export function moveFocus(step: 1 | -1): boolean {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row] a[data-entry]')].filter(
    (link) => link.closest('[inert]') === null && link.getClientRects().length > 0,
  )
  const at = links.indexOf(document.activeElement as HTMLElement)
  const next = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return true
}
