import './Select.css'

interface Props<Value extends string> {
  /** Its name, where no label stands beside it. */
  name?: string
  id?: string
  options: readonly { value: Value; label: string }[]
  value: Value
  choose(value: Value): void
}

/** One value of many, in the browser's own list. */
export function Select<Value extends string>({ name, id, options, value, choose }: Props<Value>) {
  return (
    <select
      class="select"
      id={id}
      aria-label={name}
      value={value}
      onChange={(event) => choose(event.currentTarget.value as Value)}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  )
}
