import { t } from '../../utils/browser/messages'
import { openWidePage } from '../../utils/browser/panel'
import { send } from '../../utils/commands/send'
import type { Settings } from '../../utils/model/settings'
import { newestUndoQuery } from '../../utils/store/queries/undo'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { useSettings } from '../hooks/use-settings'
import { useUndo } from '../hooks/use-undo'
import { useWide } from '../hooks/use-wide'
import { useKeysDialog } from '../navigation/keys-context'
import { Icon, type IconName } from '../ui/Icon'
import { MenuButton } from '../ui/MenuButton'
import type { MenuGroup } from '../ui/MenuItems'
import { undoWords } from './undo-words'
import { useCheckNow } from './use-check-now'
import { useMarkAllRead } from './use-mark-all-read'

/** What is done less often. */
export function MoreMenu() {
  return <MenuButton groups={useGroups()} />
}

function useGroups(): MenuGroup[] {
  const { go, route } = useNavigation()
  const { density, hasSingleKeys } = useSettings()
  const isWide = useWide()
  const markAllRead = useMarkAllRead(route.view === 'bundled' ? 'bundled' : 'current')
  const checkNow = useCheckNow()
  const undo = useUndo()
  const newest = useLiveQuery(newestUndoQuery, undefined)
  const taken = newest.state === 'ready' ? newest.value : undefined
  const showKeys = useKeysDialog()
  const item = (icon: IconName, label: string, act: () => void, keys?: string[]) => ({
    icon: <Icon name={icon} size="sm" />,
    label,
    act,
    keys: hasSingleKeys ? keys : undefined,
  })
  const densityItem = (value: Settings['density'], label: string) => ({
    label,
    isOn: density === value,
    act: () => void send('changeSettings', { density: value }),
  })
  return [
    {
      items: [
        item('check', t('more.markAllRead'), markAllRead, ['⇧', 'M']),
        ...(taken ? [item('undo', undoWords(taken), undo, ['z'])] : []),
        item('refresh', t('more.check'), checkNow, ['r']),
      ],
    },
    {
      items: [
        item('stack', t('more.allStories'), () => go({ view: 'all' })),
        item('sheet', t('more.bundled'), () => go({ view: 'bundled' })),
        ...(isWide ? [] : [item('panel', t('more.wide'), () => void openWidePage())]),
      ],
    },
    {
      name: t('settings.density'),
      items: [
        densityItem('compact', t('settings.compact')),
        densityItem('regular', t('settings.regular')),
        densityItem('roomy', t('settings.roomy')),
      ],
    },
    {
      items: [
        item('keyboard', t('more.keys'), showKeys, ['?']),
        item('settings', t('more.settings'), () => go({ view: 'settings' })),
      ],
    },
  ]
}
