import { useEffect, useState } from 'preact/hooks'
import { t } from '../../utils/browser/messages'
import { allowedSites, askForSites, onSitesChanged } from '../../utils/browser/permissions'
import { loadSiteOf } from '../../utils/browser/scripts'
import { send } from '../../utils/commands/send'
import { sourcesQuery } from '../../utils/store/queries/sources'
import { feedIdOf } from '../../utils/url/feed-id'
import { somePatternCovers } from '../../utils/url/pattern-covers'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNavigation } from '../hooks/use-navigation'
import { wordsOf } from '../ui/failure-words'
import { useToast } from '../ui/Toast'
import { type CatalogueSource, catalogue } from './catalogue'
import { startersFor } from './starters'

/** What is chosen in the catalogue, and following it: one question for all sites, in the press, and one command. */
export function useChoosing() {
  const followed = useFollowedFeeds()
  const { siteOf, allowed } = useSites()
  const starters = startersFor(catalogue, navigator.language)
  const [picked, setPicked] = useState<ReadonlySet<string>>()
  const [isBusy, setBusy] = useState(false)
  const { go } = useNavigation()
  const { say } = useToast()
  // Who follows nothing yet has a few chosen already: then one press follows them.
  const isFirst = followed?.size === 0
  const chosenUrls = picked ?? new Set(isFirst ? starters.map(({ feed }) => feed) : [])
  const isFollowed = ({ feed }: CatalogueSource) => followed?.has(feedIdOf(feed)) ?? false
  const chosen = catalogue.filter((source) => chosenUrls.has(source.feed) && !isFollowed(source))
  const covered = new Set(allowed)
  const missing = chosen.filter(({ feed }) => !somePatternCovers(covered, feed))
  const sites = siteOf ? [...new Set(missing.map(({ feed }) => siteOf(feed)))] : []
  const toggle = ({ feed }: CatalogueSource) => {
    const next = new Set(chosenUrls)
    if (!next.delete(feed)) next.add(feed)
    setPicked(next)
  }
  const finish = async (answer: Promise<boolean>) => {
    setBusy(true)
    const isAllowed = await answer
    const feeds = chosen.map(({ feed, name, homeUrl }) => ({ url: feed, title: name, homeUrl }))
    const done = await send('followListed', { feeds })
    setBusy(false)
    if (!done.isOk) return say(wordsOf(done.failure).title)
    say(t(isAllowed ? 'catalogue.done' : 'catalogue.waiting', chosen.length), true)
    go({ view: isAllowed ? 'front' : 'sources' })
  }
  return {
    isReady: followed !== undefined && siteOf !== undefined && !isBusy,
    starters: isFirst ? starters : [],
    chosen,
    sites,
    isFollowed,
    toggle,
    clear: () => setPicked(new Set()),
    /** In the press itself: nothing is awaited before the question. */
    follow: () => void finish(sites.length > 0 ? askForSites(sites) : Promise.resolve(true)),
  }
}

export type Choosing = ReturnType<typeof useChoosing>

function useFollowedFeeds(): ReadonlySet<string> | undefined {
  const answer = useLiveQuery(sourcesQuery, undefined)
  if (answer.state === 'loading') return undefined
  const sources = answer.state === 'ready' ? answer.value : []
  return new Set(
    sources.flatMap(({ feeds }) => feeds.flatMap(({ id, url }) => [id as string, feedIdOf(url)])),
  )
}

/** What names a site, loaded before the press that asks for it, and the sites that are allowed. */
function useSites() {
  const [siteOf, setSiteOf] = useState<(url: string) => string>()
  const [allowed, setAllowed] = useState<string[]>([])
  useEffect(() => {
    void loadSiteOf().then((loaded) => setSiteOf(() => loaded))
    const see = () => void allowedSites().then(setAllowed)
    see()
    return onSitesChanged(see)
  }, [])
  return { siteOf, allowed }
}
