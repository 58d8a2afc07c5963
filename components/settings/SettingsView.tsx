import { useEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { allowedSites, giveBackSites, onSitesChanged } from '../../utils/browser/permissions'
import { send } from '../../utils/commands/send'
import type { Settings } from '../../utils/model/settings'
import { sourcesQuery } from '../../utils/store/queries/sources'
import { useFocusTitle } from '../hooks/use-focus-title'
import { useLiveQuery } from '../hooks/use-live-query'
import { useSettings } from '../hooks/use-settings'
import { hostOfSite } from '../sources/host-of-site'
import { Button } from '../ui/Button'
import { ViewBar } from '../ui/ViewBar'

/** The reader's choices, and what the browser lets Broadside read. */
export function SettingsView() {
  const settings = useSettings()
  const title = useFocusTitle()
  const change = (changes: Partial<Settings>) => void send('changeSettings', changes)
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
    <>
      <ViewBar title={t('extension.name')} />
      <main class="one-column">
        <div class="view-title">
          <h1 tabIndex={-1} ref={title}>
            {t('settings.title')}
          </h1>
        </div>
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
        </div>
        <AllowedSites />
      </main>
    </>
  )
}

function OnOff(props: { name: string; hint: string; isOn: boolean; change(isOn: boolean): void }) {
  return (
    <label class="setting">
      <span class="setting__name">{props.name}</span>
      <input
        class="switch"
        type="checkbox"
        role="switch"
        aria-checked={props.isOn}
        checked={props.isOn}
        onChange={(event) => props.change(event.currentTarget.checked)}
      />
      <span class="hint">{props.hint}</span>
    </label>
  )
}

interface ChoiceProps<Value extends string> {
  name: string
  options: readonly { value: Value; label: string }[]
  value: Value
  choose(value: Value): void
}

function Choice<Value extends string>({ name, options, value, choose }: ChoiceProps<Value>) {
  return (
    <fieldset class="setting setting--choice">
      <legend class="setting__name">{name}</legend>
      <div class="segmented">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              checked={option.value === value}
              onChange={() => choose(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function AllowedSites() {
  const [sites, setSites] = useState<string[]>([])
  const sources = useLiveQuery(sourcesQuery, undefined)
  const needed = new Set(sources.state === 'ready' ? sources.value.map((one) => one.source.site) : [])
  useEffect(() => {
    const see = () => void allowedSites().then(setSites)
    see()
    onSitesChanged(see)
  }, [])
  return (
    <section class="block">
      <h2 class="label">{t('settings.sites')}</h2>
      {sites.length === 0 && <p class="hint">{t('settings.noSites')}</p>}
      <ul>
        {sites.map((site) => (
          <li key={site} class="setting">
            <span>{hostOfSite(site)}</span>
            {!needed.has(site) && (
              <Button onClick={() => void giveBackSites([site])}>{t('settings.giveBack')}</Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
