import { tellsMetered } from '../../utils/browser/connection'
import { t } from '../../utils/browser/messages'
import { versionHere } from '../../utils/browser/version'
import { send } from '../../utils/commands/send'
import type { Settings } from '../../utils/model/settings'
import { copyTroubleQuery } from '../../utils/store/queries/status'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useSettings } from '../hooks/use-settings'
import { toHash } from '../navigation/route'
import { ListExchange } from '../opml/ListExchange'
import { Choice } from '../ui/Choice'
import { wordsOf } from '../ui/failure-words'
import { momentWords } from '../ui/moment-words'
import { Note } from '../ui/Note'
import { OnOff } from '../ui/OnOff'
import { useToast } from '../ui/Toast'
import { ViewBar } from '../ui/ViewBar'
import { AllowedSites } from './AllowedSites'
import '../ui/Column.css'
import '../ui/ViewTitle.css'
import './settings.css'

/** The reader's choices, and what the browser lets Broadside read. */
export function SettingsView() {
  const title = useFocusTitle()
  return (
    <>
      <ViewBar title={t('extension.name')} />
      <main class="one-column">
        <div class="view-title">
          <h1 tabIndex={-1} ref={title}>
            {t('settings.title')}
          </h1>
        </div>
        <CopyTrouble />
        <Choices />
        <ListExchange />
        <AllowedSites />
        <div class="pad settings-end">
          <a class="link" href={toHash({ view: 'requests' })}>
            {t('requests.title')}
          </a>
          <a class="link" href={toHash({ view: 'bundled' })}>
            {t('bundled.name')}
          </a>
          <p class="hint">{t('settings.version', [versionHere()])}</p>
        </div>
      </main>
    </>
  )
}

/** The copies outside the store are what is left when it is lost: that they cannot be made is said. */
function CopyTrouble() {
  const trouble = useLiveQuery(copyTroubleQuery, undefined)
  if (trouble.state !== 'ready' || !trouble.value) return null
  return (
    <Note
      look="warn"
      title={t('settings.copyFailed')}
      text={t('settings.copyFailedText', [momentWords(trouble.value.failedAt)])}
    />
  )
}

function Choices() {
  const settings = useSettings()
  const { say } = useToast()
  const change = (changes: Partial<Settings>) =>
    void send('changeSettings', changes).then((done) => {
      if (!done.isOk) say(wordsOf(done.failure).title)
    })
  const densities = [
    { value: 'compact', label: t('settings.compact') },
    { value: 'regular', label: t('settings.regular') },
    { value: 'roomy', label: t('settings.roomy') },
  ] as const
  const themes = [
    { value: 'auto', label: t('settings.auto') },
    { value: 'light', label: t('settings.light') },
    { value: 'dark', label: t('settings.dark') },
  ] as const
  return (
    <div class="pad">
      <Choice
        name={t('settings.density')}
        options={densities}
        value={settings.density}
        choose={(density) => change({ density })}
      />
      <Choice
        name={t('settings.theme')}
        options={themes}
        value={settings.theme}
        choose={(theme) => change({ theme })}
      />
      <OnOff
        name={t('settings.keys')}
        hint={t('settings.keysHint')}
        isOn={settings.hasSingleKeys}
        change={(hasSingleKeys) => change({ hasSingleKeys })}
      />
      <OnOff
        name={t('settings.badge')}
        hint={t('settings.badgeHint')}
        isOn={settings.hasBadge}
        change={(hasBadge) => change({ hasBadge })}
      />
      {tellsMetered() && (
        <OnOff
          name={t('settings.metered')}
          hint={t('settings.meteredHint')}
          isOn={settings.fetchesOnMetered}
          change={(fetchesOnMetered) => change({ fetchesOnMetered })}
        />
      )}
    </div>
  )
}
