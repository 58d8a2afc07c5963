import { useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { useKeys } from '../hooks/use-keys'
import { more } from './glance-shapes'
import { type MenuGroup, MenuItems } from './MenuItems'
import { Shape } from './Shape'
import { ShapeButton } from './ShapeButton'

/** The button of what is done less often, and its menu; closing returns focus to the button. */
export function MenuButton({ groups }: { groups: MenuGroup[] }) {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(false)
    place.current?.querySelector<HTMLElement>('button')?.focus()
  }
  useKeys({ Escape: () => (isOpen ? close() : false) }, true)
  return (
    <div class="menu-place" ref={place}>
      <ShapeButton
        label={t('more.name')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Shape>{more()}</Shape>
      </ShapeButton>
      {isOpen && <MenuItems label={t('more.name')} groups={groups} close={close} />}
    </div>
  )
}
