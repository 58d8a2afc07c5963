import { useEffect, useMemo, useState } from 'preact/hooks'
import {
  lastPlace,
  onVisitRequested,
  rememberPlace,
  requestedVisit,
  type Visit,
} from '../../utils/browser/place'
import { currentTab } from '../../utils/browser/tabs'
import type { Navigation } from '../hooks/use-navigation'
import { fromHash, type Route, toHash } from './route'

/** A word left for the panel this long before it opened is still meant for it. */
const visitMs = 15_000

interface Left {
  scroll: number
  row?: string
}

/**
 * The panel's way through its views: the address's fragment is the view, the browser's history the way back, and the
 * last place is remembered, so that a reopened panel shows the same view, row and line.
 */
export function useHashNavigation(): Navigation {
  const [route, setRoute] = useState<Route>(firstRoute)
  const left = useMemo(() => new Map<string, Left>(), [])
  useEffect(() => {
    const follow = () => setRoute(fromHash(location.hash) ?? { view: 'front' })
    const keep = () => {
      const row = document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? undefined
      const here = { scroll: scrollY, row: row ?? left.get(location.hash)?.row }
      left.set(location.hash, here)
      rememberPlace({ route: location.hash, ...here })
    }
    addEventListener('hashchange', follow)
    addEventListener('scroll', keep, { passive: true })
    addEventListener('focusin', keep)
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('hashchange', follow)
      removeEventListener('scroll', keep)
      removeEventListener('focusin', keep)
      removeEventListener('pagehide', keep)
    }
  }, [])
  useEffect(() => {
    const place = left.get(location.hash) ?? placeOfHash()
    return place ? returnTo(place) : scrollTo(0, 0)
  }, [route])
  useEffect(heedVisits, [])
  return useMemo(
    () => ({
      route,
      go: (next: Route) => {
        location.hash = toHash(next)
      },
      back: () => {
        if (history.length > 1 && document.referrer === '' && left.size > 1) history.back()
        else location.hash = toHash({ view: 'front' })
      },
    }),
    [route],
  )
}

function firstRoute(): Route {
  const asked = fromHash(location.hash)
  if (asked) return asked
  const last = fromHash(lastPlace()?.route ?? '') ?? { view: 'front' }
  history.replaceState(null, '', toHash(last))
  return last
}

function placeOfHash(): Left | undefined {
  const last = lastPlace()
  return last?.route === location.hash ? { scroll: last.scroll ?? 0, row: last.row } : undefined
}

/** Once the view has its content: a list may still be read. */
function returnTo(place: Left): () => void {
  let tries = 0
  const timer = setInterval(() => {
    const isTall = document.documentElement.scrollHeight - innerHeight >= place.scroll
    if (!isTall && ++tries < 40) return
    clearInterval(timer)
    const row = place.row && document.querySelector(`[data-row="${CSS.escape(place.row)}"] a[data-entry]`)
    if (row instanceof HTMLElement) row.focus({ preventScroll: true })
    scrollTo(0, place.scroll)
  }, 25)
  return () => clearInterval(timer)
}

/** Goes where the popup or a menu of this window asked. */
function heedVisits(): void {
  const heed = async (visit: Visit | undefined) => {
    if (!visit || visit.at < performance.timeOrigin - visitMs) return
    const { windowId } = await currentTab()
    if (windowId === visit.windowId) location.hash = visit.route
  }
  onVisitRequested((visit) => void heed(visit))
  void requestedVisit().then(heed)
}
