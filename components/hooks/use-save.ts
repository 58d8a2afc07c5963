import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { StoryRow } from '../../utils/model/edition'
import { sayFailure } from '../ui/say-failure'
import { useToast } from '../ui/Toast'

/** Saves a row, or takes the mark away, which can be undone: a list of saved articles loses the row. */
export function useSave(): (row: Pick<StoryRow, 'entryId' | 'isSaved'>) => void {
  const { say } = useToast()
  return ({ entryId, isSaved }) =>
    void send('save', { entryId, isSaved: !isSaved }).then((done) => {
      if (!done.isOk) void sayFailure(say, done.failure)
      else if (isSaved) say(t('saved.unsaved'), true)
    })
}
