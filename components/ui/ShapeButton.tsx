import type { ComponentChildren, JSX } from 'preact'
import './IconButton.css'

type Props = Omit<JSX.IntrinsicElements['button'], 'icon' | 'name'> & {
  label: string
  children: ComponentChildren
}

/** A button of one drawing; its label is its name and its hint. */
export function ShapeButton({ label, children, ...rest }: Props) {
  return (
    <button class="icon-button" type="button" aria-label={label} title={label} {...rest}>
      {children}
    </button>
  )
}
