import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { askForSites, giveBackSites } from '../../utils/browser/permissions'
import { loadSiteOf } from '../../utils/browser/scripts'
import type { LookAnswer } from '../../utils/commands/contract'
import { send } from '../../utils/commands/send'
import type { Failure } from '../../utils/model/failure'
import { sourcesQuery } from '../../utils/store/queries/sources'
import { needsSite } from '../../utils/url/needs-site'
import { toWebAddress } from '../../utils/url/web-address'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { useToast } from '../ui/Toast'
import { useSite } from './use-site'

export type Step =
  | { kind: 'address' }
  | { kind: 'looking' }
  | { kind: 'refused'; site: string }
  /** `site`: where the address led on to a site that is not allowed yet. */
  | { kind: 'failed'; failure: Failure; site?: string }
  | { kind: 'offers'; answer: LookAnswer }

/**
 * The way from an address to followed feeds; every question to the browser is asked in the press itself. One that the
 * view was `given`, and that is allowed already, is looked at without one.
 */
export function useLook(address: string, given: string) {
  const [step, setStep] = useState<Step>({ kind: 'address' })
  const { site, isAllowed } = useSite(address)
  const { go } = useNavigation()
  const { say } = useToast()
  const { followed, granted } = useGranted()

  const look = async (asked: string, answer: Promise<boolean>) => {
    const isGranted = await answer
    const web = toWebAddress(address)
    if (!isGranted) {
      setStep({ kind: 'refused', site: asked })
      await send('keepPending', { address: web.isOk ? web.value : address, site: asked })
      return
    }
    setStep({ kind: 'looking' })
    const seen = await send('look', { address })
    setStep(seen.isOk ? { kind: 'offers', answer: seen.value } : await failedStep(seen.failure, asked))
  }
  /** Asks for a site in the press, then looks. */
  const allow = (asked: string) => {
    granted.add(asked)
    void look(asked, askForSites([asked]))
  }
  const press = () => {
    const web = toWebAddress(address)
    if (!web.isOk) return setStep({ kind: 'failed', failure: web.failure })
    if (!site) return setWaiting(true)
    if (isAllowed) void look(site, Promise.resolve(true))
    else allow(site)
  }
  // Enter can be faster than the list that names the site: then the press counts when it is there.
  const [isWaiting, setWaiting] = useState(false)
  useEffect(() => {
    if (isAllowed && address === given && step.kind === 'address') press()
  }, [isAllowed])
  useEffect(() => {
    if (!isWaiting || !site) return
    setWaiting(false)
    press()
  }, [isWaiting, site])

  const follow = async (answer: LookAnswer, urls: ReadonlySet<string>) => {
    const offers = answer.offers.filter((offer) => urls.has(offer.url))
    const [first] = offers
    if (!first) return
    const needed = await siteFor(answer.url, site)
    const pending = followed.find(({ source }) => source.pendingAddress !== undefined && source.site === site)
    const done = await send('follow', { ...answer, site: needed, offers, pendingId: pending?.source.id })
    if (!done.isOk) return setStep({ kind: 'failed', failure: done.failure })
    granted.clear()
    say(t('add.followed', [offers.length === 1 ? first.title : (answer.title ?? first.title)]))
    go({ view: 'front' })
  }
  const startAgain = () => setStep({ kind: 'address' })
  const cancel = () => go({ view: 'sources' })
  return { step, site, isAllowed, press, allow, follow, cancel, startAgain }
}

/** Sites that were allowed here; when the view is left without following, those that nothing needs are given back. */
function useGranted() {
  const sources = useLiveQuery(sourcesQuery, undefined)
  const followed = sources.state === 'ready' ? sources.value : []
  const granted = useRef(new Set<string>()).current
  const latest = useRef(followed)
  latest.current = followed
  useEffect(
    () => () => {
      const isFree = (site: string) => !latest.current.some((one) => needsSite(one, site))
      void giveBackSites([...granted].filter(isFree))
    },
    [],
  )
  return { followed, granted }
}

/** Where an address leads on to another site, that site can be asked for too. */
async function failedStep(failure: Failure, asked: string): Promise<Step> {
  if (failure.kind !== 'redirected-away' && failure.kind !== 'not-allowed') return { kind: 'failed', failure }
  const site = await siteFor(`https://${failure.host}/`, asked)
  return { kind: 'failed', failure, site: site === asked ? undefined : site }
}

async function siteFor(url: string, otherwise: string | undefined): Promise<string> {
  const siteOf = await loadSiteOf().catch(() => undefined)
  return siteOf?.(url) ?? otherwise ?? url
}
