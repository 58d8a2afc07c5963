import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { type FollowedSource, sourcesQuery } from '../../utils/store/queries/sources'
import { normaliseTitle } from '../../utils/text/normalise-title'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { wordsOf } from '../ui/failure-words'
import { Icon } from '../ui/Icon'
import { SourceRow } from './SourceRow'
import { troubleOf } from './trouble-of'
import '../ui/Column.css'
import '../ui/SearchField.css'
import '../ui/Section.css'
import './SourcesView.css'

/** A list of this many needs a filter. */
const manySources = 12

/** The sources that the reader follows; those that need attention first. */
export function SourcesView() {
  const answer = useLiveQuery(sourcesQuery, undefined)
  const { go } = useNavigation()
  const title = useFocusTitle()
  const [filter, setFilter] = useState('')
  const all = answer.state === 'ready' ? answer.value : []
  const shown = all.filter((one) => matches(one, filter))
  const words = answer.state === 'failed' ? wordsOf(answer.failure) : undefined
  return (
    <div class="one-column">
      <h1 class="visually-hidden" tabIndex={-1} ref={title}>
        {t('tabs.sources')}
      </h1>
      {words && <Empty title={words.title} text={words.text} />}
      {answer.state === 'ready' && all.length === 0 && (
        <Empty title={t('front.blank.title')} text={t('front.blank.text')}>
          <Button look="primary" onClick={() => go({ view: 'add' })}>
            {t('front.blank.choose')}
          </Button>
        </Empty>
      )}
      {all.length > 0 && (
        <div class="pad sources-add">
          {all.length >= manySources && <Filter count={all.length} value={filter} change={setFilter} />}
          <Button look="primary" onClick={() => go({ view: 'add' })}>
            <Icon name="plus" size="sm" /> {t('sources.add')}
          </Button>
          <Button onClick={() => go({ view: 'folders' })}>
            <Icon name="folder" size="sm" /> {t('sources.folders')}
          </Button>
        </div>
      )}
      <SourceList title={t('sources.attention')} sources={shown.filter(troubleOf)} of={all.length} />
      <SourceList
        title={t('tabs.sources')}
        sources={shown.filter((one) => !troubleOf(one))}
        of={all.length}
      />
      {all.length > 0 && shown.length === 0 && (
        <p class="pad hint sources-none" role="status">
          {t('sources.noMatch', [filter.trim()])}
        </p>
      )}
    </div>
  )
}

function matches({ source, feeds }: FollowedSource, filter: string): boolean {
  const wanted = normaliseTitle(filter)
  const text = [source.title, source.homeUrl, source.pendingAddress, ...feeds.map((feed) => feed.url)].join(
    ' ',
  )
  return wanted === '' || normaliseTitle(text).includes(wanted)
}

function Filter(props: { count: number; value: string; change(value: string): void }) {
  return (
    <div class="search-field search-field--sm sources-filter">
      <input
        type="search"
        aria-label={t('sources.filter')}
        placeholder={t('sources.filterCount', [String(props.count)])}
        value={props.value}
        onInput={(event) => props.change(event.currentTarget.value)}
      />
    </div>
  )
}

function SourceList({
  title,
  sources,
  of,
}: {
  title: string
  sources: readonly FollowedSource[]
  of: number
}) {
  if (sources.length === 0) return null
  const count = sources.length === of ? String(of) : t('sources.count', [String(sources.length), String(of)])
  return (
    <section class="section">
      <h2 class="section__head">
        {title} <small>{count}</small>
      </h2>
      <ul>
        {sources.map((one) => (
          <SourceRow key={one.source.id} followed={one} />
        ))}
      </ul>
    </section>
  )
}
