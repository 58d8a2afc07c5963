import type { ComponentChildren } from 'preact'
import './Icon.css'

interface Props {
  size?: 'xs' | 'sm' | 'lg'
  /** Mirrored where the interface runs from right to left. */
  flips?: boolean
  /** One drawing of 20 × 20, such as those of glance-shapes.tsx. */
  children: ComponentChildren
}

/** A drawing for the eye only; the control that it is on has the name. */
export function Shape({ size, flips, children }: Props) {
  const classes = ['icon', size && `icon--${size}`, flips && 'icon--flip'].filter(Boolean).join(' ')
  return (
    <svg class={classes} viewBox="0 0 20 20" aria-hidden="true">
      {children}
    </svg>
  )
}
