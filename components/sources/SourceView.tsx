import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { SourceId } from '../../utils/model/ids'
import type { Feed } from '../../utils/model/source'
import { type SourceDetail, sourceQuery } from '../../utils/store/queries/sources'
import { hostOf } from '../../utils/url/host-of'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { useNow } from '../hooks/use-now'
import { ageWords } from '../ui/age-words'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Icon } from '../ui/Icon'
import { IconButton } from '../ui/IconButton'
import { momentWords } from '../ui/moment-words'
import { NotHere } from '../ui/NotHere'
import { Quoted } from '../ui/Quoted'
import { SourceMark } from '../ui/SourceMark'
import { sizeWords } from '../ui/size-words'
import { useToast } from '../ui/Toast'
import { ViewBar } from '../ui/ViewBar'
import { reasonWords, resultWords } from './check-words'
import { FeedPlace } from './FeedPlace'
import { formatWords } from './format-words'
import { Health } from './Health'
import { lastChecks } from './last-checks'
import { RemadeNote } from './RemadeNote'
import { SourceNote } from './SourceNote'
import { SourceSettings } from './SourceSettings'
import { secondsWords } from './trouble-words'
import { useMending } from './use-mending'
import '../ui/Column.css'
import '../ui/FactsList.css'
import '../ui/Log.css'
import '../ui/Section.css'
import '../ui/Setting.css'
import './SourceView.css'

/** One source: its feeds, how they answered, and the way to leave it. */
export function SourceView({ id }: { id: SourceId }) {
  const answer = useLiveQuery(sourceQuery, id)
  if (answer.state === 'failed') return <NotHere bar={t('tabs.sources')} failure={answer.failure} />
  if (answer.state === 'loading') return <ViewBar title={t('tabs.sources')} />
  return answer.value ? <Detail detail={answer.value} /> : <NotHere bar={t('tabs.sources')} />
}

function Detail({ detail }: { detail: SourceDetail }) {
  const { source, feeds } = detail
  const title = useFocusTitle()
  const mending = useMending(source)
  return (
    <>
      <ViewBar title={t('tabs.sources')}>
        {feeds.length > 0 && (
          <IconButton
            icon="refresh"
            label={t('source.check')}
            disabled={mending.isChecking}
            onClick={mending.check}
          />
        )}
      </ViewBar>
      <main class="one-column">
        <div class="block source-head">
          <SourceMark name={source.title} id={source.id} size="lg" />
          <div>
            <h1 tabIndex={-1} ref={title} lang={source.language}>
              {source.title}
            </h1>
            {source.homeUrl && (
              <a class="link hint" href={source.homeUrl} target="_blank" rel="noreferrer">
                {hostOf(source.homeUrl)}
              </a>
            )}
          </div>
          <p class={mending.isChecking ? 'hint source-head__wide' : 'visually-hidden'} role="status">
            {mending.isChecking ? t('source.checking') : ''}
          </p>
          <SourceNote followed={detail} mending={mending} />
          <RemadeNote followed={detail} />
        </div>
        {feeds.length > 0 && <Checks detail={detail} />}
        <Feeds feeds={feeds} />
        <Latest detail={detail} />
        <SourceSettings source={source} />
        <Log feeds={feeds} />
        <Unfollow detail={detail} />
      </main>
    </>
  )
}

function Checks({ detail: { feeds, entryCount } }: { detail: SourceDetail }) {
  const checks = lastChecks(feeds)
  const last = checks.at(-1)
  const next = feeds.toSorted((one, other) => one.nextCheckAt - other.nextCheckAt)[0]
  const unchanged = checks.filter(({ status }) => status === 304)
  const saved = unchanged.reduce((sum, check) => sum + (check.saved ?? 0), 0)
  return (
    <section class="block">
      <h2 class="label">{t('source.checks', checks.length)}</h2>
      {last && <Health feeds={feeds} isLarge />}
      {last && <p class="hint">{t('source.bars')}</p>}
      <dl class="facts-list">
        <dt>{t('source.checked')}</dt>
        <dd>{last ? `${momentWords(last.at)}, ${resultWords(last)}` : t('source.never')}</dd>
        <dt>{t('source.next')}</dt>
        <dd>
          {next && nextWords(next)}
          {next?.reason && `. ${reasonWords(next.reason)}`}
        </dd>
        {unchanged.length > 0 && (
          <>
            <dt>{t('source.spared')}</dt>
            <dd>
              {t('source.sparedText', [String(unchanged.length), String(checks.length), sizeWords(saved)])}
            </dd>
          </>
        )}
        <dt>{t('source.kept')}</dt>
        <dd>{t('source.articles', entryCount)}</dd>
      </dl>
    </section>
  )
}

const nextWords = ({ nextCheckAt, goneAt }: Feed): string =>
  goneAt === undefined ? momentWords(nextCheckAt) : t('source.noNext')

function Feeds({ feeds }: { feeds: readonly Feed[] }) {
  if (feeds.length === 0) return null
  return (
    <section class="section">
      <h2 class="section__head">
        {t('source.feeds')} <small>{feeds.length}</small>
      </h2>
      <ul class="pad">
        {feeds.map((feed) => (
          <li key={feed.id} class="setting">
            <span class="setting__name">{feed.title}</span>
            <span class="hint">{formatWords(feed.format)}</span>
            <span class="hint source-address">{feed.url}</span>
            {feeds.length > 1 && feed.reason && (
              <span class="hint">
                {t('source.next')}: {nextWords(feed)}. {reasonWords(feed.reason)}
              </span>
            )}
            <FeedPlace feed={feed} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Latest({ detail: { latest } }: { detail: SourceDetail }) {
  const now = useNow()
  if (latest.length === 0) return null
  return (
    <section class="section">
      <h2 class="section__head">{t('source.latest')}</h2>
      <ul class="pad source-latest">
        {latest.map(({ publishedAt, title, language, direction }, index) => (
          <li key={index}>
            <Quoted language={language} direction={direction}>
              {title}
            </Quoted>{' '}
            {publishedAt !== undefined && <span class="hint">{ageWords(publishedAt, now)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Log({ feeds }: { feeds: readonly Feed[] }) {
  const checks = lastChecks(feeds).toReversed()
  if (checks.length === 0) return null
  return (
    <section class="section">
      <h2 class="section__head">{t('source.log')}</h2>
      <ul class="log pad">
        {checks.map((check, index) => (
          <li key={index}>
            <span class={check.failure ? 'bad' : check.fresh === 0 ? 'same' : 'ok'}>
              <Icon name={check.failure ? 'info' : 'check'} size="sm" />
            </span>
            <span>
              <b>{momentWords(check.at)}</b> {resultWords(check)}
              {check.tookMs !== undefined && `, ${t('source.took', [secondsWords(check.tookMs)])}`}
              {feeds.length > 1 && <span class="hint"> {check.feedTitle}</span>}
            </span>
            {check.received !== undefined && <span class="log__size">{sizeWords(check.received)}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Unfollow({ detail: { source } }: { detail: SourceDetail }) {
  const { go } = useNavigation()
  const { say } = useToast()
  const unfollow = async () => {
    const done = await send('unfollow', { sourceId: source.id })
    if (!done.isOk) return say(wordsOf(done.failure).title)
    say(t('sources.unfollowed', [source.title]), true)
    go({ view: 'sources' })
  }
  return (
    <div class="block">
      <Button look="danger" onClick={() => void unfollow()}>
        {t('source.unfollow')}
      </Button>
      <p class="hint source-hint">{t('source.unfollowHint')}</p>
    </div>
  )
}
