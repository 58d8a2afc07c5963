import type { ComponentChildren } from 'preact'
import './Empty.css'

/** A view with nothing to list: why, and what to press. */
export function Empty({
  title,
  text,
  children,
}: {
  title: string
  text?: string
  children?: ComponentChildren
}) {
  return (
    <div class="empty">
      <div class="empty__rule" />
      <h2>{title}</h2>
      {text && <p>{text}</p>}
      {children && <div class="button-row">{children}</div>}
    </div>
  )
}
