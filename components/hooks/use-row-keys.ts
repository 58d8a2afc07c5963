import { t } from '../../utils/browser/messages'
import { openTab } from '../../utils/browser/tabs'
import { send } from '../../utils/commands/send'
import type { StoryRow } from '../../utils/model/edition'
import { useToast } from '../ui/Toast'
import { useKeys } from './use-keys'
import { useSave } from './use-save'

/** j and k move focus over the headlines on screen; o, s, m and z act on the one that has it. */
export function useRowKeys(rows: readonly StoryRow[], hasSingleKeys: boolean): void {
  const { say } = useToast()
  const save = useSave()
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
      m: onRow((row) => void send('markRead', { entryIds: row.entryIds, isRead: !row.isRead })),
      z: () => {
        void send('undo', {}).then(({ isOk }) => say(isOk ? t('toast.undone') : t('toast.nothingToUndo')))
        return true
      },
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
  const links = [...document.querySelectorAll<HTMLElement>('main [data-row] a[data-entry]')].filter(
    (link) => link.closest('[inert]') === null && link.getClientRects().length > 0,
  )
  const at = links.indexOf(document.activeElement as HTMLElement)
  const next = links[at === -1 ? (step === 1 ? 0 : links.length - 1) : at + step]
  next?.focus()
  next?.scrollIntoView({ block: 'nearest' })
  return true
}
