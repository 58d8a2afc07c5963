import { send } from '../../utils/commands/send'
import type { StoryRow } from '../../utils/model/edition'
import { sayFailure } from '../ui/say-failure'
import { useToast } from '../ui/Toast'

/** Marks every entry of a row read or, where it is read, unread. */
export function useMark(): (row: Pick<StoryRow, 'entryIds' | 'isRead'>) => void {
  const { say } = useToast()
  return ({ entryIds, isRead }) =>
    void send('markRead', { entryIds, isRead: !isRead }).then((done) => {
      if (!done.isOk) void sayFailure(say, done.failure)
    })
}
