import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './Icon'
import './Note.css'

interface Props {
  title: string
  icon?: IconName
  look?: 'plain' | 'warn' | 'bad'
  /** Only where the reader's own action failed. */
  isAlert?: boolean
  text?: ComponentChildren
  children?: ComponentChildren
}

/** An inline message: the thing, the cause, and the next step as buttons. */
export function Note({ title, icon = 'info', look, isAlert, text, children }: Props) {
  return (
    <div class="note-wrap">
      <div class={look ? `note note--${look}` : 'note'} role={isAlert ? 'alert' : undefined}>
        <Icon name={icon} />
        <p class="note__title">{title}</p>
        {text && <p>{text}</p>}
        {children && <div class="button-row">{children}</div>}
      </div>
    </div>
  )
}
