import { t } from '../../utils/browser/messages'
import { askForSites } from '../../utils/browser/permissions'
import { send } from '../../utils/commands/send'
import type { Failure } from '../../utils/model/failure'
import type { FollowedSource } from '../../utils/store/queries/sources'
import { useNavigation } from '../hooks/use-navigation'
import { clockTime } from '../ui/age-words'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'

export type Trouble =
  | { kind: 'pending'; address: string }
  | { kind: 'failing'; failure: Failure; failures: number; nextCheckAt: number }
  | { kind: 'missing-sites'; sites: string[] }

/** What of a source needs the reader; undefined where nothing does. */
export function troubleOf({ source, feeds }: FollowedSource): Trouble | undefined {
  if (source.pendingAddress) return { kind: 'pending', address: source.pendingAddress }
  const failing = feeds.find((feed) => feed.failure)
  if (failing?.failure) {
    const { failure, failures, nextCheckAt } = failing
    return { kind: 'failing', failure, failures, nextCheckAt }
  }
  return source.missingSites.length > 0 ? { kind: 'missing-sites', sites: source.missingSites } : undefined
}

export const hostOfSite = (site: string): string => site.replace(/^\*:\/\/(\*\.)?/, '').replace('/*', '')

/** The cause in words, and the press that mends it. */
export function SourceTrouble({ followed }: { followed: FollowedSource }) {
  const { go } = useNavigation()
  const trouble = troubleOf(followed)
  const { source } = followed
  if (!trouble) return null
  const allow = (sites: string[]) => {
    void askForSites(sites).then(async (isAllowed) => {
      if (!isAllowed) return
      if (trouble.kind === 'pending') go({ view: 'add', address: trouble.address })
      else await send('allowed', { sites })
    })
  }
  if (trouble.kind === 'pending')
    return (
      <Line
        text={t('sources.refused', [hostOfSite(source.site)])}
        label={t('permission.allow')}
        act={() => allow([source.site])}
      />
    )
  if (trouble.kind === 'missing-sites')
    return (
      <Line
        text={t('sources.missingSites', [trouble.sites.map(hostOfSite).join(', ')])}
        label={t('permission.allow')}
        act={() => allow(trouble.sites)}
      />
    )
  if (trouble.failure.kind === 'not-allowed')
    return (
      <Line
        text={t('sources.refused', [trouble.failure.host])}
        label={t('permission.allow')}
        act={() => allow([source.site, ...source.missingSites])}
      />
    )
  const words = wordsOf(trouble.failure)
  const next = t('sources.nextTry', [clockTime(trouble.nextCheckAt)])
  return (
    <Line
      text={`${t('sources.failedChecks', trouble.failures)} ${words.title}. ${next}`}
      label={t('front.tryNow')}
      act={() => void send('refresh', { sourceId: source.id })}
    />
  )
}

function Line({ text, label, act }: { text: string; label: string; act(): void }) {
  return (
    <div class="source-row__note">
      {text}{' '}
      <Button look="quiet" onClick={act}>
        {label}
      </Button>
    </div>
  )
}
