import { t } from '../../utils/browser/messages'
import { useKeys } from '../hooks/use-keys'
import { Button } from '../ui/Button'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { branchOf, siblingsIn } from './places'
import type { Arranging } from './use-arranging'
import '../ui/Note.css'

/** Where the folder being moved would land, and the ways there for a pointer. */
export function MovingNote({ arranging }: { arranging: Arranging }) {
  const { tree, moving, step } = arranging
  useKeys(
    {
      Escape: () => {
        arranging.startMoving(undefined)
        return true
      },
    },
    true,
  )
  const branch = branchOf(tree.branches, moving?.id)
  if (!moving || !branch) return null
  const { parentId, index } = moving.place
  const siblings = siblingsIn(tree.branches, parentId)
  const counts = [String(index + 1), String(siblings.length)] as const
  const parent = branchOf(tree.branches, parentId)
  const above = siblings[index - 1]
  return (
    <div class="note-wrap">
      <div class="note">
        <Icon name="folder" />
        <p class="note__title">
          {t('folders.moving', branch.sourceCount, [branch.folder.name, String(branch.sourceCount)])}
        </p>
        <p role="status">
          {parent ? t('folders.nowIn', [parent.folder.name, ...counts]) : t('folders.nowAtTop', [...counts])}
        </p>
        <div class="button-row folders-steps">
          <IconButton icon="up" label={t('folders.up')} disabled={index === 0} onClick={() => step('up')} />
          <IconButton
            icon="down"
            label={t('folders.down')}
            disabled={index >= siblings.length - 1}
            onClick={() => step('down')}
          />
          {above && (
            <Button look="quiet" onClick={() => step('in')}>
              {t('folders.into', [above.folder.name])}
            </Button>
          )}
          {parent && (
            <Button look="quiet" onClick={() => step('out')}>
              {t('folders.outOf', [parent.folder.name])}
            </Button>
          )}
        </div>
        <div class="button-row">
          <Button look="primary" onClick={() => void arranging.keepPlace()}>
            {t('folders.put')}
          </Button>
          <Button onClick={() => arranging.startMoving(undefined)}>{t('folders.leave')}</Button>
        </div>
      </div>
    </div>
  )
}
