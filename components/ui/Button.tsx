import type { JSX } from 'preact'

type Props = Omit<JSX.IntrinsicElements['button'], 'class'> & { look?: 'primary' | 'quiet' | 'danger' }

export function Button({ look, ...rest }: Props) {
  return <button class={look ? `button button--${look}` : 'button'} type="button" {...rest} />
}
