import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { askForSites, giveBackSites, isAllowed } from '../../utils/browser/permissions'
import { loadSiteOf } from '../../utils/browser/scripts'
import type { LookAnswer } from '../../utils/commands/contract'
import { send } from '../../utils/commands/send'
import type { Failure } from '../../utils/model/failure'
import { sourcesQuery } from '../../utils/store/queries/sources'
import { toWebAddress } from '../../utils/url/web-address'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Note } from '../ui/Note'
import { useToast } from '../ui/Toast'
import { ViewBar } from '../ui/ViewBar'
import { hostOfSite } from './host-of-site'
import { Offers } from './Offers'

type Step =
  | { kind: 'address' }
  | { kind: 'looking' }
  | { kind: 'refused'; site: string }
  | { kind: 'failed'; failure: Failure }
  | { kind: 'offers'; answer: LookAnswer }

/** Adds a source by address: permission in the click, then what is there, then the choice. */
export function AddView({ address: given = '' }: { address?: string }) {
  const [address, setAddress] = useState(given)
  const [step, setStep] = useState<Step>({ kind: 'address' })
  const [knows, setKnows] = useState(false)
  const granted = useRef(false)
  const { go } = useNavigation()
  const { say } = useToast()
  const title = useFocusTitle()
  const sources = useLiveQuery(sourcesQuery, undefined)
  const followed = sources.state === 'ready' ? sources.value.map((one) => one.source) : []
  const web = toWebAddress(address)
  const [site, setSite] = useState<string>()

  // Known before the click: nothing may be awaited between a click and the browser's question.
  useEffect(() => {
    let isLatest = true
    setSite(undefined)
    setKnows(false)
    if (!web.isOk) return
    void loadSiteOf().then(async (siteOf) => {
      const next = siteOf(web.value)
      const isKnown = await isAllowed(next)
      if (!isLatest) return
      setSite(next)
      setKnows(isKnown)
    })
    return () => {
      isLatest = false
    }
  }, [address])

  const look = async (isGranted: Promise<boolean>, asked: string) => {
    if (!(await isGranted)) {
      setStep({ kind: 'refused', site: asked })
      await send('keepPending', { address: web.isOk ? web.value : address, site: asked })
      return
    }
    setStep({ kind: 'looking' })
    const answer = await send('look', { address })
    setStep(
      answer.isOk ? { kind: 'offers', answer: answer.value } : { kind: 'failed', failure: answer.failure },
    )
  }
  const press = () => {
    if (!web.isOk) return setStep({ kind: 'failed', failure: web.failure })
    if (!site) return setWaiting(true)
    const asked = site
    if (!knows) granted.current = true
    void look(knows ? Promise.resolve(true) : askForSites([asked]), asked)
  }
  // Enter can be faster than the list that names the site: then the press counts when it is there.
  const [isWaiting, setWaiting] = useState(false)
  useEffect(() => {
    if (!isWaiting || !site) return
    setWaiting(false)
    press()
  }, [isWaiting, site])
  const giveBack = async () => {
    const isNeeded = followed.some((one) => one.site === site && one.pendingAddress === undefined)
    if (site && granted.current && !isNeeded) await giveBackSites([site])
  }
  const cancel = () => {
    void giveBack()
    go({ view: 'sources' })
  }
  const follow = async (answer: LookAnswer, urls: ReadonlySet<string>) => {
    const offers = answer.offers.filter((offer) => urls.has(offer.url))
    const pending = followed.find((one) => one.pendingAddress !== undefined && one.site === site)
    const done = await send('follow', { ...answer, site: site!, offers, pendingId: pending?.id })
    if (!done.isOk) return setStep({ kind: 'failed', failure: done.failure })
    say(t('add.followed', [offers.length === 1 ? offers[0]!.title : (answer.title ?? offers[0]!.title)]))
    go({ view: 'front' })
  }

  const failure = step.kind === 'failed' ? wordsOf(step.failure) : undefined
  return (
    <>
      <ViewBar title={t('tabs.sources')} />
      <main class="one-column">
        <div class="view-title">
          <h1 tabIndex={-1} ref={title}>
            {t('add.title')}
          </h1>
        </div>
        <form
          class="pad add-form"
          onSubmit={(event) => {
            event.preventDefault()
            press()
          }}
        >
          <label class="label" for="address">
            {t('add.label')}
          </label>
          <div class="add-row">
            <input
              id="address"
              class="text-field"
              inputMode="url"
              autoComplete="off"
              spellcheck={false}
              value={address}
              aria-describedby={failure ? 'address-failure' : 'address-hint'}
              aria-invalid={failure !== undefined}
              onInput={(event) => {
                setAddress(event.currentTarget.value)
                setStep({ kind: 'address' })
              }}
            />
            <button class="button button--primary" type="submit">
              {t('add.look')}
            </button>
          </div>
          <p class="hint" id="address-hint">
            {t('add.hint')}
          </p>
        </form>
        {failure && (
          <div id="address-failure">
            <Note look="bad" title={failure.title} text={failure.text} isAlert>
              <Button onClick={cancel}>{t('add.cancel')}</Button>
            </Note>
          </div>
        )}
        {step.kind === 'address' && site && !knows && (
          <Note
            look="plain"
            icon="lock"
            title={t('add.asks.title')}
            text={t('add.asks.text', [hostOfSite(site)])}
          />
        )}
        {step.kind === 'looking' && (
          <p class="pad hint" role="status">
            {t('add.looking', [site ? hostOfSite(site) : address])}
          </p>
        )}
        {step.kind === 'refused' && (
          <Note
            look="plain"
            icon="lock"
            title={t('failure.notAllowed.title', [hostOfSite(step.site)])}
            text={t('permission.stays')}
            isAlert
          >
            <Button look="primary" onClick={() => void look(askForSites([step.site]), step.site)}>
              {t('permission.allow')}
            </Button>
          </Note>
        )}
        {step.kind === 'offers' && (
          <Offers
            answer={step.answer}
            host={site ? hostOfSite(site) : ''}
            follow={(urls) => void follow(step.answer, urls)}
            cancel={cancel}
          />
        )}
      </main>
    </>
  )
}
