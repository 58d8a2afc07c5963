import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { send } from '../../utils/commands/send'
import type { NetRequest } from '../../utils/model/request'
import { requestsQuery } from '../../utils/store/queries/requests'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { Button } from '../ui/Button'
import { Chip } from '../ui/Chip'
import { wordsOf } from '../ui/failure-words'
import { SearchField } from '../ui/SearchField'
import { sizeWords } from '../ui/size-words'
import { useToast } from '../ui/Toast'
import { ViewBar } from '../ui/ViewBar'
import { HostTable, RequestTable } from './RequestTable'
import { byHost, hasFailed, sumsOf } from './summary'
import '../ui/Column.css'
import '../ui/FactsList.css'
import '../ui/ViewTitle.css'
import './RequestsView.css'

const firstShown = 100
const dayMs = 24 * 3_600_000

type Period = 'today' | 'week' | 'month'

/** The first instant of a period that ends now; today begins at midnight here. */
function startOf(period: Period): number {
  const midnight = new Date().setHours(0, 0, 0, 0)
  return { today: midnight, week: midnight - 6 * dayMs, month: midnight - 29 * dayMs }[period]
}

/** Every request that Broadside made: when, to whom, what for, and how much came back. */
export function RequestsView() {
  const [period, setPeriod] = useState<Period>('today')
  const answer = useLiveQuery(requestsQuery, startOf(period))
  const title = useFocusTitle()
  const requests = answer.state === 'ready' ? answer.value : []
  return (
    <>
      <ViewBar title={t('settings.title')} />
      <main class="one-column">
        <div class="view-title">
          <h1 tabIndex={-1} ref={title}>
            {t('requests.title')}
          </h1>
          <p role="status">{answer.state === 'ready' ? countWords(requests, period) : ''}</p>
          <p>{t('requests.each')}</p>
          <Sums requests={requests} />
        </div>
        <List requests={requests} period={period} choose={setPeriod} />
        <End hasAny={requests.length > 0} />
      </main>
    </>
  )
}

function countWords(requests: readonly NetRequest[], period: Period): string {
  const when = {
    today: t('requests.inDay'),
    week: t('requests.inWeek'),
    month: t('requests.inMonth'),
  }[period]
  const hosts = new Set(requests.map(({ host }) => host)).size
  const made = t('requests.made', requests.length, [String(requests.length), when])
  return requests.length === 0 ? made : `${made}, ${t('requests.toHosts', hosts)}.`
}

function Sums({ requests }: { requests: readonly NetRequest[] }) {
  const { received, saved } = sumsOf(requests)
  return (
    <dl class="facts-list facts-list--sums">
      <dt>{t('requests.received')}</dt>
      <dd>{sizeWords(received)}</dd>
      <dt>{t('requests.saved')}</dt>
      <dd>{sizeWords(saved)}</dd>
    </dl>
  )
}

interface ListProps {
  requests: readonly NetRequest[]
  period: Period
  choose(period: Period): void
}

function List({ requests, period, choose }: ListProps) {
  const [filter, setFilter] = useState('')
  const [isByHost, setByHost] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const [most, setMost] = useState(firstShown)
  const failed = requests.filter(hasFailed)
  const shown = (isFailed ? failed : requests).filter(({ host }) =>
    host.includes(filter.trim().toLowerCase()),
  )
  const periods = [
    ['today', t('requests.today')],
    ['week', t('requests.week')],
    ['month', t('requests.month')],
  ] as const
  return (
    <>
      <div class="pad requests-choice">
        <SearchField label={t('requests.filter')} value={filter} change={setFilter} />
        <div class="chips">
          {periods.map(([value, label]) => (
            <Chip key={value} label={label} isOn={period === value} press={() => choose(value)} />
          ))}
          <Chip label={t('requests.byHost')} isOn={isByHost} press={() => setByHost(!isByHost)} />
          <Chip
            label={t('requests.failed', [String(failed.length)])}
            isOn={isFailed}
            press={() => setFailed(!isFailed)}
          />
        </div>
      </div>
      <div class="pad">
        {shown.length === 0 ? (
          <p class="hint">{t('requests.none')}</p>
        ) : isByHost ? (
          <HostTable hosts={byHost(shown)} />
        ) : (
          <RequestTable requests={shown.slice(0, most)} />
        )}
      </div>
      {!isByHost && shown.length > most && (
        <div class="pad requests-more">
          <Button look="quiet" onClick={() => setMost(most + firstShown)}>
            {t('requests.more', [String(Math.min(firstShown, shown.length - most))])}
          </Button>
        </div>
      )}
    </>
  )
}

function End({ hasAny }: { hasAny: boolean }) {
  const { say } = useToast()
  const clear = async () => {
    const done = await send('clearRequests', {})
    say(done.isOk ? t('requests.cleared') : wordsOf(done.failure).title)
  }
  return (
    <div class="block">
      <p class="hint">{t('requests.kept')}</p>
      {hasAny && (
        <Button look="danger" onClick={() => void clear()}>
          {t('requests.clear')}
        </Button>
      )}
    </div>
  )
}
