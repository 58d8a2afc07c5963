import { useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { openWidePage } from '../../utils/browser/panel'
import { send } from '../../utils/commands/send'
import { useKeys } from '../hooks/use-keys'
import { useNavigation } from '../hooks/use-navigation'
import { IconButton } from '../ui/IconButton'
import { MenuItems } from '../ui/MenuItems'
import { useToast } from '../ui/Toast'
import { useMarkAllRead } from './use-mark-all-read'

/** What is done less often. */
export function MoreMenu() {
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const { go } = useNavigation()
  const { say } = useToast()
  const markAllRead = useMarkAllRead('current')
  const close = () => {
    setOpen(false)
    place.current?.querySelector<HTMLElement>('button')?.focus()
  }
  useKeys({ Escape: () => (isOpen ? close() : false) }, true)
  const undo = () =>
    void send('undo', {}).then(({ isOk }) => say(isOk ? t('toast.undone') : t('toast.nothingToUndo')))
  const items = [
    { label: t('more.markAllRead'), key: '⇧M', act: () => void markAllRead() },
    { label: t('more.undo'), key: 'z', act: undo },
    { label: t('more.allStories'), act: () => go({ view: 'all' }) },
    { label: t('more.bundled'), act: () => go({ view: 'bundled' }) },
    { label: t('more.wide'), act: () => void openWidePage() },
    { label: t('more.settings'), act: () => go({ view: 'settings' }) },
  ]
  return (
    <div class="menu-place" ref={place}>
      <IconButton
        icon="more"
        label={t('more.name')}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      />
      {isOpen && <MenuItems label={t('more.name')} items={items} close={close} />}
    </div>
  )
}
