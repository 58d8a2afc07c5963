import type { JSX } from 'preact'
import { Icon, type IconName } from './Icon'

type Props = Omit<JSX.IntrinsicElements['button'], 'icon' | 'name'> & { icon: IconName; label: string }

/** A button of one icon; its label is its name and its hint. */
export function IconButton({ icon, label, ...rest }: Props) {
  const flips = icon === 'back' || icon === 'external'
  return (
    <button class="icon-button" type="button" aria-label={label} title={label} {...rest}>
      <Icon name={icon} flips={flips} />
    </button>
  )
}
