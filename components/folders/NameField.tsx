import { useEffect, useId, useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import type { Arranging } from './use-arranging'
import '../ui/TextField.css'

/** The field of a folder's name, in its row: Enter or leaving it keeps the name, Escape leaves it as it was. */
export function NameField({ arranging, before = '' }: { arranging: Arranging; before?: string }) {
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  const isEnding = useRef(false)
  const [problem, setProblem] = useState('')
  useEffect(() => {
    // Firefox selects without giving focus.
    field.current?.focus()
    field.current?.select()
  }, [])
  const leave = () => {
    isEnding.current = true
    arranging.startNaming(undefined)
  }
  const keep = async () => {
    const name = field.current?.value.trim() ?? ''
    if (isEnding.current) return
    if (name === before) return leave()
    isEnding.current = true
    const found = await arranging.keepName(name)
    isEnding.current = found === undefined
    setProblem(found ?? '')
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') void keep()
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  return (
    <span class="tree__naming">
      <input
        class="text-field"
        aria-label={t('folders.name')}
        aria-describedby={problem ? id : undefined}
        aria-invalid={problem !== ''}
        ref={field}
        defaultValue={before}
        onKeyDown={onKeyDown}
        onBlur={() => (field.current?.value.trim() ? void keep() : leave())}
      />
      {problem && (
        <span class="hint" id={id} role="alert">
          {problem}
        </span>
      )}
    </span>
  )
}
