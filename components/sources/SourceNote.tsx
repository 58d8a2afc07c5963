import { t } from '../../utils/browser/messages'
import { isFeedLost } from '../../utils/model/source'
import type { FollowedSource } from '../../utils/store/queries/sources'
import { useNavigation } from '../hooks/use-navigation'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { momentWords } from '../ui/moment-words'
import { Note } from '../ui/Note'
import { hostOfSite } from './host-of-site'
import { type Trouble, troubleOf } from './trouble-of'
import { causeWords } from './trouble-words'
import type { Mending } from './use-mending'

/** What a source needs, on its own page: the cause, the time of the next try, and the press that mends it. */
export function SourceNote({ followed, mending }: { followed: FollowedSource; mending: Mending }) {
  const trouble = troubleOf(followed)
  const home = followed.source.homeUrl
  if (!trouble) return null
  if (trouble.kind === 'failing') return <FailingNote trouble={trouble} home={home} mending={mending} />
  if (trouble.kind === 'slow')
    return (
      <Note look="warn" title={causeWords(trouble, followed.source.site)} text={t('source.slowText')}>
        <Button onClick={mending.checkDaily}>{t('sources.checkDaily')}</Button>
      </Note>
    )
  if (trouble.kind === 'to-look-at')
    return (
      <Note title={t('sources.allowedNow')} text={causeWords(trouble, followed.source.site)}>
        <Button look="primary" onClick={mending.look}>
          {t('add.look')}
        </Button>
      </Note>
    )
  const allow = <Button onClick={mending.allow}>{t('permission.allow')}</Button>
  if (trouble.kind === 'missing-sites')
    return (
      <Note
        look="warn"
        icon="lock"
        title={causeWords(trouble, followed.source.site)}
        text={t('permission.oneQuestion')}
      >
        {allow}
      </Note>
    )
  const host = trouble.kind === 'not-allowed' ? trouble.host : hostOfSite(followed.source.site)
  return (
    <Note look="warn" icon="lock" title={t('failure.notAllowed.title', [host])} text={t('permission.stays')}>
      {allow}
    </Note>
  )
}

interface FailingProps {
  trouble: Extract<Trouble, { kind: 'failing' }>
  home: string | undefined
  mending: Mending
}

function FailingNote({ trouble: { failure, failures, nextCheckAt, url }, home, mending }: FailingProps) {
  const { go } = useNavigation()
  const { title, text } = wordsOf(failure)
  const isStopped = nextCheckAt === undefined
  return (
    <Note
      look="bad"
      title={isStopped ? t('source.stopped') : t('source.failing', failures)}
      text={
        isStopped
          ? t('source.stoppedText', [title, text])
          : t('source.failingText', [title, text, momentWords(nextCheckAt)])
      }
    >
      {failure.kind === 'redirected-away' && (
        <Button onClick={() => mending.allowHost(failure.host)}>{t('add.allowOther', [failure.host])}</Button>
      )}
      {failure.kind === 'led-away' && (
        <a class="button" href={url} target="_blank" rel="noreferrer">
          {t('source.openAddress')}
        </a>
      )}
      <Button disabled={mending.isChecking} onClick={mending.check}>
        {isStopped ? t('source.checkAgain') : t('front.tryNow')}
      </Button>
      {home && isFeedLost(failure) && (
        <Button onClick={() => go({ view: 'add', address: home })}>{t('source.lookAnew')}</Button>
      )}
    </Note>
  )
}
