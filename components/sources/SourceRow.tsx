import { Component } from 'preact'
import { t } from '../../utils/browser/messages'
import type { FollowedSource } from '../../utils/store/queries/sources'
import { toHash } from '../navigation/route'
import { ageWords } from '../ui/age-words'
import { Button } from '../ui/Button'
import { momentWords } from '../ui/moment-words'
import { SourceMark } from '../ui/SourceMark'
import { Health } from './Health'
import { type Trouble, troubleOf } from './trouble-of'
import { causeWords, flagWords } from './trouble-words'
import { type Mending, useMending } from './use-mending'
import './SourceRow.css'

interface Props {
  followed: FollowedSource
  latestAt?: number
}

/** One source of the list, drawn again only when it has changed: of 600, a refresh changes few at a time. */
export class SourceRow extends Component<Props> {
  override shouldComponentUpdate({ followed, latestAt }: Props): boolean {
    return latestAt !== this.props.latestAt || !isSame(followed, this.props.followed)
  }

  render() {
    return <Row {...this.props} />
  }
}

/** Whether all that a row shows is the same: a check, a permission or a command changes one of these. */
function isSame(one: FollowedSource, other: FollowedSource): boolean {
  if (one === other) return true
  const shown = ({ source, feeds }: FollowedSource) =>
    [
      source.title,
      source.pendingAddress,
      source.checkEveryMs,
      ...source.missingSites,
      ...feeds.flatMap((feed) => [feed.checkedAt, feed.nextCheckAt, feed.failures, feed.failure?.kind]),
    ].join()
  return shown(one) === shown(other)
}

/** How it is, and what mends it. */
function Row({ followed, latestAt }: Props) {
  const { source, feeds } = followed
  const trouble = troubleOf(followed)
  const mending = useMending(source)
  return (
    <li class="source-row" data-row={source.id}>
      <SourceMark name={source.title} id={source.id} size="lg" />
      <div>
        <h3 class="source-row__name">
          <a href={toHash({ view: 'source', id: source.id })} data-entry={source.id} lang={source.language}>
            {source.title}
          </a>
        </h3>
        <p class="meta">
          {trouble ? <TroubleMeta trouble={trouble} /> : <FineMeta followed={followed} latestAt={latestAt} />}
        </p>
      </div>
      {feeds.length > 0 ? <Health feeds={feeds} /> : <span />}
      {trouble && <TroubleLine trouble={trouble} site={source.site} mending={mending} />}
    </li>
  )
}

function FineMeta({ followed: { feeds }, latestAt }: Props) {
  const checkedAt = Math.max(0, ...feeds.map((feed) => feed.checkedAt ?? 0))
  const nextAt = Math.min(...feeds.map((feed) => feed.nextCheckAt))
  return (
    <>
      <span>
        {latestAt === undefined
          ? t('sources.feeds', feeds.length)
          : t('sources.latest', [ageWords(latestAt, Date.now())])}
      </span>
      {checkedAt > 0 && <span>{t('sources.checked', [momentWords(checkedAt)])}</span>}
      {feeds.length > 0 && <span>{t('sources.next', [momentWords(nextAt)])}</span>}
    </>
  )
}

function TroubleMeta({ trouble }: { trouble: Trouble }) {
  const isBad = trouble.kind === 'failing'
  return (
    <>
      <span class={isBad ? 'flag flag--bad' : 'flag flag--warn'}>{flagWords(trouble)}</span>
      {isBad && <span>{nextTryWords(trouble.nextCheckAt)}</span>}
    </>
  )
}

const nextTryWords = (at: number | undefined): string =>
  at === undefined ? t('sources.stopped') : t('sources.nextTry', [momentWords(at)])

function TroubleLine({ trouble, site, mending }: { trouble: Trouble; site: string; mending: Mending }) {
  return (
    <div class="source-row__note">
      {causeWords(trouble, site)} <Mend trouble={trouble} mending={mending} />
    </div>
  )
}

function Mend({ trouble, mending }: { trouble: Trouble; mending: Mending }) {
  const { kind } = trouble
  if (kind === 'failing' && trouble.failure.kind === 'redirected-away') {
    const { host } = trouble.failure
    return (
      <Button look="quiet" onClick={() => mending.allowHost(host)}>
        {t('permission.allow')}
      </Button>
    )
  }
  if (kind === 'failing')
    return (
      <Button look="quiet" disabled={mending.isChecking} onClick={mending.check}>
        {t('front.tryNow')}
      </Button>
    )
  const [label, press] =
    kind === 'slow'
      ? [t('sources.checkDaily'), mending.checkDaily]
      : kind === 'to-look-at'
        ? [t('add.look'), mending.look]
        : [t('permission.allow'), mending.allow]
  return (
    <Button look="quiet" onClick={press}>
      {label}
    </Button>
  )
}
