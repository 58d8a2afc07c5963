import type { JSX } from 'preact'
import './Button.css'

type Props = Omit<JSX.IntrinsicElements['button'], 'class'> & { look?: 'primary' | 'quiet' | 'danger' }

export function Button({ look, ...rest }: Props) {
  return <button class={look ? `button button--${look}` : 'button'} type="button" {...rest} />
}
