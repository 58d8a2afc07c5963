import { t } from '../../utils/browser/messages'
import type { Undo } from '../../utils/model/undo'

/** What a menu calls taking an action back. */
export function undoWords(undo: Undo): string {
  switch (undo.kind) {
    case 'read':
      return undo.wasRead ? t('more.undo.unread', undo.storyCount) : t('more.undo.read', undo.storyCount)
    case 'save':
      return undo.savedAt === undefined ? t('more.undo.saved') : t('more.undo.unsaved')
    case 'unfollow':
      return t('more.undo.unfollowed', [undo.title])
    case 'delete-folder':
      return t('more.undo.deletedFolder', [undo.folder.name])
  }
}
