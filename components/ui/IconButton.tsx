import type { JSX } from 'preact'
import { Icon, type IconName } from './Icon'
import { ShapeButton } from './ShapeButton'

type Props = Omit<JSX.IntrinsicElements['button'], 'icon' | 'name' | 'children'> & {
  icon: IconName
  label: string
}

/** A button of one icon of the panel. */
export function IconButton({ icon, ...rest }: Props) {
  return (
    <ShapeButton {...rest}>
      <Icon name={icon} flips={icon === 'back' || icon === 'external'} />
    </ShapeButton>
  )
}
