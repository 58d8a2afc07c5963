import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { openWidePage } from '../../utils/browser/panel'
import { currentTab } from '../../utils/browser/tabs'
import { useKeys } from '../hooks/use-keys'
import type { Route } from '../navigation/route'
import { more } from '../ui/glance-shapes'
import { MenuItems } from '../ui/MenuItems'
import { Shape } from '../ui/Shape'
import { ShapeButton } from '../ui/ShapeButton'

/** What else the popup can do. Following this site needs its address, which the press of the icon gives. */
export function PopupMenu({ show }: { show(route: Route): void }) {
  const [isOpen, setOpen] = useState(false)
  const [site, setSite] = useState<string>()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    void currentTab().then(({ url }) => setSite(url && /^https?:/.test(url) ? url : undefined))
  }, [])
  const close = () => {
    setOpen(false)
    place.current?.querySelector<HTMLElement>('button')?.focus()
  }
  useKeys({ Escape: () => (isOpen ? close() : false) }, true)
  const follow = site
    ? [{ label: t('menu.followSite'), act: () => show({ view: 'add', address: site }) }]
    : []
  const items = [
    ...follow,
    { label: t('more.bundled'), act: () => show({ view: 'bundled' }) },
    { label: t('more.wide'), act: () => void openWidePage().then(() => window.close()) },
    { label: t('more.settings'), act: () => show({ view: 'settings' }) },
  ]
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
      {isOpen && <MenuItems label={t('more.name')} groups={[{ items }]} close={close} />}
    </div>
  )
}
