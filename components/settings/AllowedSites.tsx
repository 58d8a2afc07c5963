import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { allowedSites, askForSites, giveBackSites, onSitesChanged } from '../../utils/browser/permissions'
import { send } from '../../utils/commands/send'
import { type FollowedSource, sourcesQuery } from '../../utils/store/queries/sources'
import { needsSite } from '../../utils/url/needs-site'
import { useLiveQuery } from '../hooks/use-live-query'
import { hostOfSite } from '../sources/host-of-site'
import { Button } from '../ui/Button'
import { HostName } from '../ui/HostName'
import '../ui/Column.css'
import '../ui/Section.css'
import '../ui/Setting.css'

const everySite = '*://*/*'
const nameOf = (site: string): string => (site === everySite ? t('settings.everySite') : hostOfSite(site))

/** What the browser lets Broadside read; what no source needs can be given back. */
export function AllowedSites() {
  const [sites, setSites] = useState<string[]>()
  const title = useRef<HTMLHeadingElement>(null)
  const sources = useLiveQuery(sourcesQuery, undefined)
  const followed = sources.state === 'ready' ? sources.value : []
  useEffect(() => {
    const see = () => void allowedSites().then(setSites)
    see()
    return onSitesChanged(see)
  }, [])
  const giveBack = async (site: string) => {
    await giveBackSites([site])
    title.current?.focus()
  }
  const allowAll = async () => {
    if (await askForSites([everySite])) await send('allowed', { sites: [everySite] })
  }
  return (
    <section class="section">
      <h2 class="section__head" tabIndex={-1} ref={title}>
        {t('settings.sites')} <small>{sites?.length}</small>
      </h2>
      <div class="pad">
        <p class="hint settings-hint">
          {sites?.length === 0 ? t('settings.noSites') : t('settings.sitesHint')}
        </p>
        <ul>
          {sites?.map((site) => (
            <Site
              key={site}
              site={site}
              users={followed.filter((one) => needsSite(one, site))}
              giveBack={() => void giveBack(site)}
            />
          ))}
        </ul>
        {sites && !sites.includes(everySite) && (
          <div class="setting">
            <span>
              <span class="setting__name">{t('settings.everySite')}</span>
              <span class="hint settings-every">{t('settings.everySiteHint')}</span>
            </span>
            <Button onClick={() => void allowAll()}>{t('settings.allowAll')}</Button>
          </div>
        )}
      </div>
    </section>
  )
}

interface SiteProps {
  site: string
  users: readonly FollowedSource[]
  giveBack(): void
}

function Site({ site, users, giveBack }: SiteProps) {
  const name = nameOf(site)
  return (
    <li class="setting">
      <span class="setting__name settings-site">{site === everySite ? name : <HostName host={name} />}</span>
      {users.length > 0 ? (
        <span class="hint settings-user">{titlesOf(users)}</span>
      ) : (
        <Button aria-label={t('settings.giveBackSite', [name])} onClick={giveBack}>
          {t('settings.giveBack')}
        </Button>
      )}
    </li>
  )
}

/** Names of more than these are a number. */
const mostNames = 3

const titlesOf = (users: readonly FollowedSource[]): string =>
  users.length > mostNames
    ? t('folders.sources', users.length)
    : new Intl.ListFormat(undefined).format(users.map(({ source }) => source.title))
