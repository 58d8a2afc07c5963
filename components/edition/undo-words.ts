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
    case 'move-folder':
      return t('more.undo.movedFolder', [undo.folder.name])
    case 'rename-folder':
      return t('more.undo.renamedFolder', [undo.name])
    case 'file':
      return undo.into === undefined
        ? t('more.undo.unfiled', undo.moves.length)
        : t('more.undo.filed', undo.moves.length, [String(undo.moves.length), undo.into])
    case 'import':
      return t('more.undo.imported', undo.sourceIds.length)
  }
}
