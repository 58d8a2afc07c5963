import { useEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { currentTab } from '../../utils/browser/tabs'
import { hostOf } from '../../utils/url/host-of'
import { toWebAddress } from '../../utils/url/web-address'
import { useFocusTitle } from '../hooks/use-focus-title'
import { Button } from '../ui/Button'
import { wordsOf } from '../ui/failure-words'
import { Note } from '../ui/Note'
import { AddHead } from './AddHead'
import { hostOfSite } from './host-of-site'
import { Offers } from './Offers'
import { useLook } from './use-look'
import '../ui/Column.css'
import '../ui/TextField.css'
import './AddView.css'

/** Adds a source by address: permission in the press, then what is there, then the choice. */
export function AddView({ address: given = '' }: { address?: string }) {
  const [address, setAddress] = useState(given)
  const title = useFocusTitle()
  const way = useLook(address, given)
  const { step, site } = way
  const host = site ? hostOfSite(site) : address
  const change = (next: string) => {
    setAddress(next)
    way.startAgain()
  }
  return (
    <>
      <AddHead way="add" />
      <main class="one-column">
        <h1 class="visually-hidden" tabIndex={-1} ref={title}>
          {t('add.title')}
        </h1>
        <AddressForm
          address={address}
          hasFailed={step.kind === 'failed'}
          isBusy={step.kind === 'looking'}
          change={change}
          press={way.press}
        />
        {address === '' && <ThisPage choose={change} />}
        <p class={step.kind === 'looking' ? 'pad hint' : 'visually-hidden'} role="status">
          {step.kind === 'looking' ? t('add.looking', [host]) : ''}
        </p>
        <Outcome way={way} host={host} />
      </main>
    </>
  )
}

interface FormProps {
  address: string
  hasFailed: boolean
  isBusy: boolean
  change(address: string): void
  press(): void
}

function AddressForm({ address, hasFailed, isBusy, change, press }: FormProps) {
  return (
    <form
      class="pad add-form"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) press()
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
          autoCapitalize="none"
          spellcheck={false}
          dir="ltr"
          value={address}
          aria-describedby={hasFailed ? 'address-failure address-hint' : 'address-hint'}
          aria-invalid={hasFailed}
          onInput={(event) => change(event.currentTarget.value)}
        />
        <button class="button button--primary" type="submit" aria-disabled={isBusy}>
          {t('add.look')}
        </button>
      </div>
      <p class="hint" id="address-hint">
        {t('add.hint')}
      </p>
    </form>
  )
}

/** The page of the open tab, where the browser lets Broadside know its address. */
function ThisPage({ choose }: { choose(address: string): void }) {
  const [url, setUrl] = useState<string>()
  useEffect(() => {
    void currentTab().then((tab) => {
      const web = toWebAddress(tab.url ?? '')
      if (web.isOk) setUrl(web.value)
    })
  }, [])
  if (!url) return null
  return (
    <div class="pad">
      <Button
        onClick={() => {
          choose(url)
          document.getElementById('address')?.focus()
        }}
      >
        {t('add.thisPage', [hostOf(url)])}
      </Button>
    </div>
  )
}

/** What came of the press, or what it will ask. */
function Outcome({ way, host }: { way: ReturnType<typeof useLook>; host: string }) {
  const { step, site, isAllowed, allow, follow, cancel } = way
  if (step.kind === 'address' && site && !isAllowed)
    return <Note look="plain" icon="lock" title={t('add.asks.title')} text={t('add.asks.text', [host])} />
  if (step.kind === 'failed') {
    const words = wordsOf(step.failure)
    const other = step.site
    return (
      <div id="address-failure">
        <Note look="bad" title={words.title} text={words.text} isAlert>
          {other && (
            <Button look="primary" onClick={() => allow(other)}>
              {t('add.allowOther', [hostOfSite(other)])}
            </Button>
          )}
          <Button onClick={cancel}>{t('add.cancel')}</Button>
        </Note>
      </div>
    )
  }
  if (step.kind === 'refused')
    return (
      <Note
        look="plain"
        icon="lock"
        title={t('failure.notAllowed.title', [hostOfSite(step.site)])}
        text={t('permission.stays')}
        isAlert
      >
        <Button look="primary" onClick={() => allow(step.site)}>
          {t('permission.allow')}
        </Button>
      </Note>
    )
  if (step.kind !== 'offers') return null
  return (
    <Offers
      answer={step.answer}
      host={host}
      follow={(urls) => void follow(step.answer, urls)}
      cancel={cancel}
    />
  )
}
