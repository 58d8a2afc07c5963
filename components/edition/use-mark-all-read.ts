import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { Edition } from '../../utils/model/edition'
import { sayFailure } from '../ui/say-failure'
import { useToast } from '../ui/Toast'

/** Marks every story of an edition read and offers to take it back. */
export function useMarkAllRead(edition: Edition['id']): () => boolean {
  const { say } = useToast()
  return () => {
    void send('markAllRead', { edition }).then((marked) => {
      if (!marked.isOk) void sayFailure(say, marked.failure)
      else say(t('toast.markedRead', marked.value.storyCount), marked.value.storyCount > 0)
    })
    return true
  }
}
