import { useEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { openWidePage } from '../../utils/browser/panel'
import { currentTab } from '../../utils/browser/tabs'
import type { Route } from '../navigation/route'
import { MenuButton } from '../ui/MenuButton'

/** What else the popup can do. Following this site needs its address, which the press of the icon gives. */
export function PopupMenu({ show }: { show(route: Route): void }) {
  const [site, setSite] = useState<string>()
  useEffect(() => {
    void currentTab().then(({ url }) => setSite(url && /^https?:/.test(url) ? url : undefined))
  }, [])
  const follow = site
    ? [{ label: t('menu.followSite'), act: () => show({ view: 'add', address: site }) }]
    : []
  const items = [
    ...follow,
    { label: t('more.bundled'), act: () => show({ view: 'bundled' }) },
    { label: t('more.wide'), act: () => void openWidePage().then(() => window.close()) },
    { label: t('more.settings'), act: () => show({ view: 'settings' }) },
  ]
  return <MenuButton groups={[{ items }]} />
}
