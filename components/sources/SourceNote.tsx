import { t } from '../../utils/browser/messages'
import type { FollowedSource } from '../../utils/store/queries/sources'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { momentWords } from '../ui/moment-words'
import { Note } from '../ui/Note'
import { hostOfSite } from './host-of-site'
import { troubleOf } from './trouble-of'
import type { Mending } from './use-mending'

/** What a source needs, on its own page: the cause, the time of the next try, and the press that mends it. */
export function SourceNote({ followed, mending }: { followed: FollowedSource; mending: Mending }) {
  const trouble = troubleOf(followed)
  if (!trouble) return null
  if (trouble.kind === 'failing')
    return (
      <Note
        look="bad"
        title={t('source.failing', trouble.failures)}
        text={t('source.failingText', [wordsOf(trouble.failure).title, momentWords(trouble.nextCheckAt)])}
      >
        <Button disabled={mending.isChecking} onClick={mending.check}>
          {t('front.tryNow')}
        </Button>
      </Note>
    )
  const allow = <Button onClick={mending.allow}>{t('permission.allow')}</Button>
  if (trouble.kind === 'missing-sites') {
    const hosts = new Intl.ListFormat(undefined).format(trouble.sites.map(hostOfSite))
    return (
      <Note
        look="warn"
        icon="lock"
        title={t('sources.missingSites', [hosts])}
        text={t('permission.oneQuestion')}
      >
        {allow}
      </Note>
    )
  }
  const host = trouble.kind === 'not-allowed' ? trouble.host : hostOfSite(followed.source.site)
  return (
    <Note look="warn" icon="lock" title={t('failure.notAllowed.title', [host])} text={t('permission.stays')}>
      {allow}
    </Note>
  )
}
