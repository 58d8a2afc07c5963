import './Setting.css'
import './Choice.css'

interface Props<Value extends string> {
  name: string
  options: readonly { value: Value; label: string }[]
  value: Value
  choose(value: Value): void
}

/** A setting of a few values, all in sight. */
export function Choice<Value extends string>({ name, options, value, choose }: Props<Value>) {
  return (
    <fieldset class="setting setting--choice">
      <legend class="setting__name">{name}</legend>
      <div class="segmented">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}
