import { useEffect, useState } from 'preact/hooks'
import { isAllowed } from '../../utils/browser/permissions'
import { loadSiteOf } from '../../utils/browser/scripts'
import { toWebAddress } from '../../utils/url/web-address'

interface KnownSite {
  /** The match pattern to ask for; undefined while the field holds no address. */
  site?: string
  isAllowed: boolean
}

/** The site of an address as it is typed: known before the press, in which nothing may be awaited before the question. */
export function useSite(address: string): KnownSite {
  const [known, setKnown] = useState<KnownSite>({ isAllowed: false })
  useEffect(() => {
    let isLatest = true
    setKnown({ isAllowed: false })
    const web = toWebAddress(address)
    if (!web.isOk) return
    void loadSiteOf().then(async (siteOf) => {
      const site = siteOf(web.value)
      const next = { site, isAllowed: await isAllowed(site) }
      if (isLatest) setKnown(next)
    })
    return () => {
      isLatest = false
    }
  }, [address])
  return known
}
