import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { Feed } from '../../utils/model/source'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { momentWords } from '../ui/moment-words'
import { useToast } from '../ui/Toast'

/** Where a feed has moved from, or leads on to, and what the reader may do about it. */
export function FeedPlace({ feed }: { feed: Feed }) {
  const { say } = useToast()
  const { leadsTo, movedFrom } = feed
  const move = async () => {
    const done = await send('moveFeed', { feedId: feed.id })
    if (!done.isOk) say(wordsOf(done.failure).title)
  }
  return (
    <>
      {movedFrom && (
        <span class="hint">{t('source.movedFrom', [movedFrom.url, momentWords(movedFrom.at)])}</span>
      )}
      {leadsTo?.followedAs && (
        <span class="hint">{t('source.movedOnto', [leadsTo.url, leadsTo.followedAs.title])}</span>
      )}
      {leadsTo && !leadsTo.followedAs && (
        <span class="hint">{t('source.leadsTo', [leadsTo.url, momentWords(leadsTo.since)])}</span>
      )}
      {leadsTo?.kind === 'untold' && leadsTo.hasHeld && !leadsTo.followedAs && (
        <>
          <span class="hint">{t('source.untold')}</span>
          <div class="button-row">
            <Button onClick={() => void move()}>{t('source.moveThere')}</Button>
          </div>
        </>
      )}
    </>
  )
}
