import './Chip.css'

/** A choice that is on or off, among others of its kind. */
export function Chip({ label, isOn, press }: { label: string; isOn: boolean; press(): void }) {
  return (
    <button class="chip" type="button" aria-pressed={isOn} onClick={press}>
      {label}
    </button>
  )
}
