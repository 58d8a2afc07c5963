import { t } from '../../utils/browser/messages'
import { type FollowedSource, sourcesQuery } from '../../utils/store/queries/sources'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { toHash } from '../navigation/route'
import { clockTime } from '../ui/age-words'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { Icon } from '../ui/Icon'
import { SourceMark } from '../ui/SourceMark'
import { Health } from './Health'
import { SourceTrouble, troubleOf } from './SourceTrouble'

/** The sources that the reader follows; those that need attention first. */
export function SourcesView() {
  const answer = useLiveQuery(sourcesQuery, undefined)
  const { go } = useNavigation()
  const title = useFocusTitle()
  const all = answer.state === 'ready' ? answer.value : []
  const troubled = all.filter((one) => troubleOf(one))
  const well = all.filter((one) => !troubleOf(one))
  return (
    <div class="one-column">
      <h1 class="visually-hidden" tabIndex={-1} ref={title}>
        {t('tabs.sources')}
      </h1>
      {answer.state === 'ready' && all.length === 0 ? (
        <Empty title={t('front.blank.title')} text={t('front.blank.text')}>
          <Button look="primary" onClick={() => go({ view: 'add' })}>
            {t('front.blank.choose')}
          </Button>
        </Empty>
      ) : (
        <div class="pad sources-add">
          <Button look="primary" onClick={() => go({ view: 'add' })}>
            <Icon name="plus" size="sm" /> {t('sources.add')}
          </Button>
        </div>
      )}
      {troubled.length > 0 && <SourceList title={t('sources.attention')} sources={troubled} />}
      {well.length > 0 && <SourceList title={t('tabs.sources')} sources={well} />}
    </div>
  )
}

function SourceList({ title, sources }: { title: string; sources: readonly FollowedSource[] }) {
  return (
    <section class="section">
      <h2 class="section__head">
        {title} <small>{sources.length}</small>
      </h2>
      <ul>
        {sources.map((one) => (
          <SourceRow key={one.source.id} followed={one} />
        ))}
      </ul>
    </section>
  )
}

function SourceRow({ followed }: { followed: FollowedSource }) {
  const { source, feeds } = followed
  const checkedAt = Math.max(0, ...feeds.map((feed) => feed.checkedAt ?? 0))
  return (
    <li class="source-row">
      <SourceMark name={source.title} id={source.id} size="lg" />
      <div>
        <h3 class="source-row__name">
          <a href={toHash({ view: 'source', id: source.id })}>{source.title}</a>
        </h3>
        <p class="meta">
          <span>{t('sources.feeds', feeds.length)}</span>
          {checkedAt > 0 && <span>{t('sources.checked', [clockTime(checkedAt)])}</span>}
        </p>
      </div>
      <Health checks={feeds[0]?.checks ?? []} />
      <SourceTrouble followed={followed} />
    </li>
  )
}
