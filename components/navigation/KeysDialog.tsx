import { useEffect, useRef } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import { type KeyName, useKeys } from '../hooks/use-keys'
import { useSettings } from '../hooks/use-settings'
import { IconButton } from '../ui/IconButton'
import { type KeyLine, KeyLines } from '../ui/KeyLines'
import { OnOff } from '../ui/OnOff'
import './KeysDialog.css'

/** The list of keys, over the view that it was asked for in. */
export function KeysDialog({ close }: { close(): void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { hasSingleKeys } = useSettings()
  useEffect(() => {
    const before = document.activeElement
    dialog.current?.showModal()
    return () => before instanceof HTMLElement && before.focus()
  }, [])
  useKeys(quiet(close), true)
  return (
    <dialog class="dialog keys-dialog" aria-labelledby="keys-title" ref={dialog} onClose={close}>
      <div class="dialog__head">
        <h2 id="keys-title">{t('keys.title')}</h2>
        <IconButton icon="close" label={t('keys.close')} onClick={close} />
      </div>
      <div class="keys">
        <KeyLines title={t('keys.lists')} lines={listLines()} />
        <KeyLines title={t('keys.articles')} lines={articleLines()} />
        <KeyLines title={t('keys.everywhere')} lines={everywhereLines()} />
      </div>
      <div class="keys-switch">
        <OnOff
          name={t('keys.single')}
          hint={t('keys.singleHint')}
          isOn={hasSingleKeys}
          change={(isOn) => void send('changeSettings', { hasSingleKeys: isOn })}
        />
      </div>
    </dialog>
  )
}

/** A modal dialog keeps the view's keys away from it; Escape and ? close it. */
function quiet(close: () => void): Record<KeyName, () => boolean | undefined> {
  const nothing = () => undefined
  const end = () => {
    close()
    return true
  }
  const all = ['j', 'k', 'o', 'O', 's', 'm', 'M', 'r', 'z', '1', '3', '4'] as const
  const still = Object.fromEntries(all.map((key) => [key, nothing]))
  return { ...(still as Record<(typeof all)[number], () => undefined>), '?': end, Escape: end }
}

const listLines = (): KeyLine[] => [
  { keys: [['j'], ['k']], does: t('keys.move') },
  { keys: [[t('keys.enter')]], does: t('keys.open') },
  { keys: [['s']], does: t('keys.save') },
  { keys: [['m']], does: t('keys.mark') },
  { keys: [['⇧', 'M']], does: t('keys.markAll') },
  { keys: [['z']], does: t('keys.undo') },
]

const articleLines = (): KeyLine[] => [
  { keys: [['o']], does: t('keys.original') },
  { keys: [['⇧', 'O']], does: t('keys.background') },
]

const everywhereLines = (): KeyLine[] => [
  { keys: [['1'], ['3'], ['4']], does: t('keys.tabs') },
  { keys: [['r']], does: t('keys.check') },
  { keys: [[t('keys.escape')]], does: t('keys.back') },
  { keys: [['?']], does: t('keys.list') },
  { keys: [[t('keys.alt'), '⇧', 'S']], does: t('keys.panel') },
]
