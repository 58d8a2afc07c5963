import { Icon } from './Icon'
import './SearchField.css'

interface Props {
  /** What it is called, and what stands in it while it is empty. */
  label: string
  placeholder?: string
  value: string
  /** The search of a whole view, with a glass; otherwise the filter of one list. */
  isLarge?: boolean
  change(value: string): void
}

/** A field that narrows what is listed, with each letter. */
export function SearchField({ label, placeholder = label, value, isLarge, change }: Props) {
  return (
    <div class={isLarge ? 'search-field' : 'search-field search-field--sm'}>
      {isLarge && <Icon name="search" size="sm" />}
      <input
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onInput={(event) => change(event.currentTarget.value)}
      />
    </div>
  )
}
