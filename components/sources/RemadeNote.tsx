import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { FollowedSource } from '../../utils/store/queries/sources'
import { useNavigation } from '../hooks/use-navigation'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { momentWords } from '../ui/moment-words'
import { Note } from '../ui/Note'
import { useToast } from '../ui/Toast'

/** That a page was made anew, also when it has answered since: what was passed over then is not seen anywhere else. */
export function RemadeNote({ followed: { source, feeds } }: { followed: FollowedSource }) {
  const { go } = useNavigation()
  const { say } = useToast()
  const remade = feeds.find((feed) => feed.remade && !feed.failure)?.remade
  if (!remade) return null
  const seen = async () => {
    const done = await send('changeSource', { sourceId: source.id, hasSeenRemaking: true })
    if (!done.isOk) say(wordsOf(done.failure).title)
  }
  return (
    <Note
      look="warn"
      title={t('source.remade', [momentWords(remade.at)])}
      text={t('failure.remade.text', remade.count)}
    >
      <Button onClick={() => void seen()}>{t('source.seen')}</Button>
      {source.homeUrl && (
        <Button onClick={() => go({ view: 'add', address: source.homeUrl })}>{t('source.lookAnew')}</Button>
      )}
    </Note>
  )
}
