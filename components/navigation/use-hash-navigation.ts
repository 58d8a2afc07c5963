import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { lastPlace, onVisitRequested, requestedVisit, type Visit } from '../../utils/browser/place'
import { currentTab, isInTab } from '../../utils/browser/tabs'
import type { Navigation } from '../hooks/use-navigation'
import { keepPlace, leftPlace, returnTo } from './left-places'
import { fromHash, type Route, toHash } from './route'

/** A word left for the panel this long before it opened is still meant for it. */
const visitMs = 15_000

/**
 * The panel's way through its views: the address's fragment is the view, the browser's history the way back (each of
 * its entries knows how many of the panel's are before it), and the last place is remembered, so that a reopened panel
 * shows the same view, row and line.
 */
export function useHashNavigation(): Navigation {
  const [route, setRoute] = useState<Route>(firstRoute)
  // A view that is come back to is left as it was; a new one begins at its head.
  const isReturn = useRef(false)
  // Read before the view is drawn: its own first focus would be noted as its place.
  const [first] = useState(() => leftPlace(location.hash))
  const returning = useRef(first)
  const depth = useRef(depthOf(history.state) ?? 0)
  useEffect(() => {
    const follow = () => {
      const known = depthOf(history.state)
      isReturn.current ||= known !== undefined
      depth.current = known ?? depth.current + 1
      if (known === undefined) history.replaceState({ depth: depth.current }, '')
      returning.current = isReturn.current ? leftPlace(location.hash) : undefined
      isReturn.current = false
      setRoute(fromHash(location.hash) ?? { view: 'front' })
    }
    addEventListener('hashchange', follow)
    const stop = keepPlace()
    return () => {
      removeEventListener('hashchange', follow)
      stop()
    }
  }, [])
  useEffect(() => {
    const place = returning.current
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
        isReturn.current = true
        if (depth.current > 0) history.back()
        else location.replace(toHash({ view: 'front' }))
      },
    }),
    [route],
  )
}

const depthOf = (state: unknown): number | undefined =>
  typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) : undefined

function firstRoute(): Route {
  const asked = fromHash(location.hash)
  const first = asked ?? fromHash(lastPlace()?.route ?? '') ?? { view: 'front' }
  history.replaceState({ depth: depthOf(history.state) ?? 0 }, '', toHash(first))
  return first
}

/** Goes where the popup or a menu of this window asked; a wide tab stays where it is. Returns what ends it. */
function heedVisits(): () => void {
  const heed = async (visit: Visit | undefined) => {
    if (!visit || visit.at < performance.timeOrigin - visitMs || (await isInTab())) return
    const { windowId } = await currentTab()
    if (windowId === visit.windowId) location.hash = visit.route
  }
  void requestedVisit().then(heed)
  return onVisitRequested((visit) => void heed(visit))
}
