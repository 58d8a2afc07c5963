import { t } from '../../utils/browser/messages'
import type { Edition } from '../../utils/model/edition'
import { followsAnyQuery } from '../../utils/store/queries/sources'
import { refreshStatusQuery } from '../../utils/store/queries/status'
import { useLiveQuery } from '../hooks/use-live-query'
import { useMeteredWait } from '../hooks/use-metered-wait'
import { useNavigation } from '../hooks/use-navigation'
import { clockTime } from '../ui/age-words'
import { Button } from '../ui/Button'
import { Note } from '../ui/Note'
import { useCheckNow } from './use-check-now'

/** What stands above the sheet: why it is old, or what to do first. */
export function FrontNotes({ edition, isOnline }: { edition: Edition; isOnline: boolean }) {
  const status = useLiveQuery(refreshStatusQuery, undefined)
  const sources = useLiveQuery(followsAnyQuery, undefined)
  const isWaiting = useMeteredWait(edition)
  const last = status.state === 'ready' ? status.value?.last : undefined
  const hasSources = sources.state === 'ready' && sources.value
  if (edition.kind === 'bundled' && !hasSources) return <CameWithBroadside />
  if (!isOnline) return <Offline edition={edition} />
  if (isWaiting) return <Metered />
  if (!last || last.answered > 0 || last.failed === 0) return null
  return <NoneAnswered edition={edition} failed={last.failed} />
}

function CameWithBroadside() {
  const { go } = useNavigation()
  return (
    <Note icon="sheet" title={t('bundled.note.title')} text={t('bundled.note.text')}>
      <Button look="primary" onClick={() => go({ view: 'catalogue' })}>
        {t('front.addSources')}
      </Button>
      <Button onClick={() => go({ view: 'import' })}>{t('front.importList')}</Button>
    </Note>
  )
}

function Offline({ edition }: { edition: Edition }) {
  const checkNow = useCheckNow()
  const here = edition.rows.filter((row) => row.isHere).length
  const text = edition.setAt
    ? t('front.offline.text', [clockTime(edition.setAt), String(here), String(edition.rows.length)])
    : t('front.offline.bundled')
  return (
    <Note icon="offline" look="plain" title={t('front.offline.title')} text={text}>
      <Button onClick={checkNow}>{t('front.tryNow')}</Button>
    </Note>
  )
}

function Metered() {
  const checkNow = useCheckNow()
  const { go } = useNavigation()
  return (
    <Note look="plain" title={t('front.metered.title')} text={t('front.metered.text')}>
      <Button onClick={checkNow}>{t('front.checkNow')}</Button>
      <Button look="quiet" onClick={() => go({ view: 'settings' })}>
        {t('settings.title')}
      </Button>
    </Note>
  )
}

function NoneAnswered({ edition, failed }: { edition: Edition; failed: number }) {
  const { go } = useNavigation()
  const checkNow = useCheckNow()
  const text = edition.setAt
    ? t('front.noneAnswered.text', [clockTime(edition.setAt)])
    : t('front.noneAnswered.bundled')
  return (
    <Note icon="error" look="bad" title={t('front.noneAnswered.title', failed)} text={text}>
      <Button onClick={checkNow}>{t('front.tryAgain')}</Button>
      <Button onClick={() => go({ view: 'sources' })}>{t('front.seeErrors')}</Button>
    </Note>
  )
}
