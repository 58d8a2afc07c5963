import { useId } from 'preact/hooks'
import './Setting.css'
import './OnOff.css'

interface Props {
  name: string
  hint: string
  isOn: boolean
  change(isOn: boolean): void
}

/** A setting that is on or off. */
export function OnOff({ name, hint, isOn, change }: Props) {
  const id = useId()
  return (
    <div class="setting">
      <label class="setting__name" for={id}>
        {name}
      </label>
      <input
        id={id}
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        aria-describedby={`${id}-hint`}
        checked={isOn}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <p class="hint" id={`${id}-hint`}>
        {hint}
      </p>
    </div>
  )
}
