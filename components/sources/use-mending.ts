import { useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { askForSites } from '../../utils/browser/permissions'
import { send } from '../../utils/commands/send'
import type { Source } from '../../utils/model/source'
import { hostPattern } from '../../utils/url/host-pattern'
import { useNavigation } from '../hooks/use-navigation'
import { wordsOf } from '../ui/failure-words'
import { useToast } from '../ui/Toast'

export interface Mending {
  isChecking: boolean
  check(): void
  allow(): void
  /** One host more, which its feed leads on to. */
  allowHost(host: string): void
  checkDaily(): void
  look(): void
}

const dayMs = 86_400_000

/** What mends a source: a check now, its sites, asked for in the click, a look at it, or fewer checks. */
export function useMending(source: Source): Mending {
  const { go } = useNavigation()
  const { say } = useToast()
  const [isChecking, setChecking] = useState(false)
  const check = async () => {
    setChecking(true)
    const done = await send('refresh', { sourceId: source.id })
    setChecking(false)
    if (!done.isOk) say(wordsOf(done.failure).title)
    else if (done.value.failed === 0) say(t('source.answered', done.value.fresh))
  }
  const look = () => go({ view: 'add', address: source.pendingAddress })
  const allow = (further: readonly string[] = []) => {
    const sites = [...new Set([source.site, ...source.missingSites, ...further])]
    void askForSites(sites).then(async (isAllowed) => {
      if (!isAllowed) return
      if (source.pendingAddress) return look()
      await send('allowed', { sites })
    })
  }
  const checkDaily = async () => {
    const done = await send('changeSource', { sourceId: source.id, checkEveryMs: dayMs })
    say(done.isOk ? t('sources.nowDaily', [source.title]) : wordsOf(done.failure).title)
  }
  return {
    isChecking,
    check: () => void check(),
    allow: () => allow(),
    allowHost: (host) => allow([hostPattern(host)]),
    checkDaily: () => void checkDaily(),
    look,
  }
}
