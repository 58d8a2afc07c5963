import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { SourceId } from '../../utils/model/ids'
import type { Feed } from '../../utils/model/source'
import { type SourceDetail, sourceQuery } from '../../utils/store/queries/sources'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { clockTime } from '../ui/age-words'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { useToast } from '../ui/Toast'
import { ViewBar } from '../ui/ViewBar'
import { Health } from './Health'
import { SourceTrouble } from './SourceTrouble'

/** One source: its feeds, how they answered, and the way to leave it. */
export function SourceView({ id }: { id: SourceId }) {
  const answer = useLiveQuery(sourceQuery, id)
  const detail = answer.state === 'ready' ? answer.value : undefined
  const title = useFocusTitle()
  return (
    <>
      <ViewBar title={t('tabs.sources')} />
      <main class="one-column">
        <div class="view-title">
          <h1 tabIndex={-1} ref={title}>
            {detail?.source.title ?? (answer.state === 'ready' ? wordsOf({ kind: 'not-here' }).title : '')}
          </h1>
        </div>
        {detail && <Detail detail={detail} />}
      </main>
    </>
  )
}

function Detail({ detail }: { detail: SourceDetail }) {
  const { source, feeds, entryCount, latest } = detail
  const { go } = useNavigation()
  const { say } = useToast()
  const unfollow = () =>
    void send('unfollow', { sourceId: source.id }).then((done) => {
      if (!done.isOk) return say(wordsOf(done.failure).title)
      say(t('sources.unfollowed', [source.title]), true)
      go({ view: 'sources' })
    })
  return (
    <>
      <div class="pad">
        <SourceTrouble followed={detail} />
        <div class="button-row">
          {feeds.length > 0 && (
            <Button onClick={() => void send('refresh', { sourceId: source.id })}>{t('source.check')}</Button>
          )}
          <Button onClick={unfollow}>{t('source.unfollow')}</Button>
        </div>
      </div>
      {feeds.map((feed) => (
        <FeedBlock key={feed.id} feed={feed} />
      ))}
      {latest.length > 0 && (
        <section class="block">
          <h2 class="label">{t('source.latest', entryCount)}</h2>
          <ul class="log">
            {latest.map(({ title }) => (
              <li key={title}>
                <span />
                {title}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

function FeedBlock({ feed }: { feed: Feed }) {
  return (
    <section class="block">
      <h2 class="label">{feed.title}</h2>
      <Health checks={feed.checks} />
      <dl class="facts-list">
        <dt>{t('source.address')}</dt>
        <dd>{feed.url}</dd>
        <dt>{t('source.checked')}</dt>
        <dd>{feed.checkedAt ? clockTime(feed.checkedAt) : t('source.never')}</dd>
        <dt>{t('source.next')}</dt>
        <dd>{clockTime(feed.nextCheckAt)}</dd>
      </dl>
      <ul class="log">
        {feed.checks.toReversed().map((check) => (
          <li key={check.at}>
            <span />
            <span>
              <b>{clockTime(check.at)}</b>{' '}
              {check.failure ? wordsOf(check.failure).title : t('source.fresh', check.fresh)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
