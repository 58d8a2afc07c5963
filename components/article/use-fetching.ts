import { useState } from 'preact/hooks'
import { askForSites } from '../../utils/browser/permissions'
import { send } from '../../utils/commands/send'
import type { EntryId } from '../../utils/model/ids'
import { fetchingNow } from '../../utils/model/status'
import type { OpenArticle } from '../../utils/store/queries/article'
import { fetchingQuery } from '../../utils/store/queries/status'
import { useLiveQuery } from '../hooks/use-live-query'
import { useNow } from '../hooks/use-now'

/** Whether this article is being fetched, whatever began it; fetching it again, and asking for its sites in the click. */
export function useFetching({ entry, source }: OpenArticle) {
  const [isAsked, setFetching] = useState(false)
  const isFetching = useIsFetched(entry.id) || isAsked
  const [hasFailed, setFailed] = useState(false)
  const fetchAgain = async () => {
    setFetching(true)
    const done = await send('keepArticle', { entryId: entry.id })
    setFetching(false)
    setFailed(!done.isOk)
  }
  const allow = () => {
    const sites = source ? [source.site, ...source.missingSites] : []
    void askForSites(sites).then(async (isAllowed) => {
      if (!isAllowed) return
      await send('allowed', { sites })
      await fetchAgain()
    })
  }
  return { isFetching, hasFailed, fetchAgain, allow }
}

/** Whether the background fetches an entry's article now. */
function useIsFetched(id: EntryId): boolean {
  const fetching = useLiveQuery(fetchingQuery, undefined)
  const now = Math.max(useNow(), Date.now())
  const status = fetching.state === 'ready' ? fetching.value : undefined
  return status !== undefined && fetchingNow(status, now).some(({ entryId }) => entryId === id)
}
