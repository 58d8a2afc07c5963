import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import { sayFailure } from './say-failure'
import './Toast.css'

export interface Said {
  text: string
  canUndo?: boolean
  onUndone?: (text: string) => void
}

export const ToastContext = createContext<{ say(text: string, canUndo?: boolean): void }>({ say() {} })

export const useToast = () => useContext(ToastContext)

const shownMs = 7000

/** What was just done, for seven seconds, longer under the pointer or with focus inside. */
export function Toast({ said, end }: { said: Said; end(): void }) {
  const [isHeld, hold] = useState(false)
  const { say } = useToast()
  useEffect(() => {
    if (isHeld) return
    const timer = setTimeout(end, shownMs)
    return () => clearTimeout(timer)
  }, [said, isHeld])
  const takeBack = async () => {
    const done = await send('undo', {})
    end()
    if (!done.isOk) void sayFailure(say, done.failure)
  }
  return (
    <div
      class="toast toast-place"
      onPointerEnter={() => hold(true)}
      onPointerLeave={() => hold(false)}
      onFocusIn={() => hold(true)}
      onFocusOut={() => hold(false)}
    >
      <span role="status">{said.text}</span>
      {said.canUndo && (
        <button class="button" type="button" onClick={takeBack}>
          {t('toast.undo')}
        </button>
      )}
    </div>
  )
}
