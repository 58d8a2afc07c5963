import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { foldersQuery } from '../../utils/store/queries/folders'
import { type FollowedSource, lastPublishedQuery, sourcesQuery } from '../../utils/store/queries/sources'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { ListExchange } from '../opml/ListExchange'
import { Button } from '../ui/Button'
import { Empty } from '../ui/Empty'
import { wordsOf } from '../ui/failure-words'
import { Icon } from '../ui/Icon'
import { SearchField } from '../ui/SearchField'
import { Select } from '../ui/Select'
import { SourceRow } from './SourceRow'
import { type SourceGroup, type SourceOrder, sourceGroups } from './source-groups'
import { useGrowing } from './use-growing'
import '../ui/Column.css'
import '../ui/Section.css'
import './SourcesView.css'

/** A list of this many needs a filter. */
const manySources = 12

/** The sources that the reader follows, by their folders; those that need attention first. */
export function SourcesView() {
  const answer = useLiveQuery(sourcesQuery, undefined)
  const { go } = useNavigation()
  const title = useFocusTitle()
  const words = answer.state === 'failed' ? wordsOf(answer.failure) : undefined
  return (
    <div class="one-column">
      <h1 class="visually-hidden" tabIndex={-1} ref={title}>
        {t('tabs.sources')}
      </h1>
      {words && <Empty title={words.title} text={words.text} />}
      {answer.state === 'ready' && answer.value.length === 0 && (
        <Empty title={t('front.blank.title')} text={t('front.blank.text')}>
          <Button look="primary" onClick={() => go({ view: 'catalogue' })}>
            {t('front.blank.choose')}
          </Button>
          <Button onClick={() => go({ view: 'import' })}>{t('front.importList')}</Button>
        </Empty>
      )}
      {answer.state === 'ready' && answer.value.length > 0 && <List sources={answer.value} />}
      {answer.state === 'ready' && answer.value.length > 0 && <ListExchange />}
    </div>
  )
}

/** The order chosen last: the list stands in it again when it is come back to. */
let lastOrder: SourceOrder = 'trouble'

function List({ sources }: { sources: readonly FollowedSource[] }) {
  const [filter, setFilter] = useState('')
  const [order, setOrder] = useState(lastOrder)
  const folders = useLiveQuery(foldersQuery, undefined)
  const published = useLiveQuery(lastPublishedQuery, order === 'latest')
  const latest = published.state === 'ready' ? published.value : new Map()
  const tree = folders.state === 'ready' ? folders.value : undefined
  const limit = useGrowing(tree ? sources.length : 0)
  const groups = tree ? sourceGroups({ sources, tree, order, filter, latest }) : []
  const choose = (next: SourceOrder) => {
    lastOrder = next
    setOrder(next)
  }
  let left = limit
  return (
    <>
      <div class="pad sources-add">
        {sources.length >= manySources && <Filter count={sources.length} value={filter} change={setFilter} />}
        <Acts order={sources.length > 1 ? order : undefined} choose={choose} />
      </div>
      {groups.map((group) => {
        const shown = group.sources.slice(0, Math.max(0, left))
        left -= shown.length
        return shown.length > 0 && <Group key={group.key} group={group} shown={shown} latest={latest} />
      })}
      {tree && groups.length === 0 && (
        <p class="pad hint sources-none" role="status">
          {t('sources.noMatch', [filter.trim()])}
        </p>
      )}
    </>
  )
}

function Acts({ order, choose }: { order?: SourceOrder; choose(order: SourceOrder): void }) {
  const { go } = useNavigation()
  const orders = [
    { value: 'trouble', label: t('sources.order.trouble') },
    { value: 'title', label: t('sources.order.title') },
    { value: 'latest', label: t('sources.order.latest') },
  ] as const
  return (
    <>
      <Button look="primary" onClick={() => go({ view: 'add' })}>
        <Icon name="plus" size="sm" /> {t('sources.add')}
      </Button>
      <Button onClick={() => go({ view: 'folders' })}>{t('sources.folders')}</Button>
      {order && <Select name={t('sources.order.name')} options={orders} value={order} choose={choose} />}
    </>
  )
}

function Filter(props: { count: number; value: string; change(value: string): void }) {
  return (
    <div class="sources-filter">
      <SearchField
        label={t('sources.filter')}
        placeholder={t('sources.filterCount', [String(props.count)])}
        value={props.value}
        change={props.change}
      />
    </div>
  )
}

interface GroupProps {
  group: SourceGroup
  /** Those of it that are drawn so far. */
  shown: readonly FollowedSource[]
  latest: ReadonlyMap<string, number>
}

function Group({ group, shown, latest }: GroupProps) {
  const { title, sources, of } = group
  const count = sources.length === of ? String(of) : t('sources.count', [String(sources.length), String(of)])
  return (
    <section class="section">
      <h2 class="section__head">
        {title} <small>{count}</small>
      </h2>
      <ul>
        {shown.map((one) => (
          <SourceRow key={one.source.id} followed={one} latestAt={latest.get(one.source.id)} />
        ))}
      </ul>
    </section>
  )
}
