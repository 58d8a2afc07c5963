import { lastPlace, rememberPlace } from '../../utils/browser/place'

/** The line at the top of a view, and the row that had focus in it. */
export interface Left {
  scroll: number
  row?: string
}

const left = new Map<string, Left>()

/** Where the way back ends, also of a panel that was reopened further in. */
const frontHash = '#/front'

/** Notes, as the reader moves, where each view is left, and the panel with it. Returns what ends it. */
export function keepPlace(): () => void {
  // A scroll just before a way elsewhere is told after it: it is of the view that is still on screen.
  let hash = location.hash
  const turn = () => {
    hash = location.hash
  }
  const keep = () => {
    const row = document.activeElement?.closest('main [data-row]')?.getAttribute('data-row') ?? undefined
    const here = { scroll: scrollY, row: row ?? left.get(hash)?.row }
    left.set(hash, here)
    rememberPlace({ route: hash, ...here, front: hash === frontHash ? undefined : leftPlace(frontHash) })
  }
  const moves = ['scroll', 'focusin', 'pagehide'] as const
  for (const move of moves) addEventListener(move, keep, { passive: true })
  addEventListener('hashchange', turn)
  return () => {
    removeEventListener('hashchange', turn)
    for (const move of moves) removeEventListener(move, keep)
  }
}

/**
 * Where a view was left, in this page's life or in the panel's before: there the view that was shown last, and the
 * front page.
 */
export function leftPlace(hash: string): Left | undefined {
  const here = left.get(hash)
  if (here) return here
  const last = lastPlace()
  if (last?.route === hash) return { scroll: last.scroll ?? 0, row: last.row }
  return hash === frontHash ? last?.front : undefined
}

/** A list may still be read: its line is returned to once it is there, for a second at most. */
const tries = 40
const waitMs = 25

/** Scrolls to the line and moves focus to the row. Returns what stops it. */
export function returnTo(place: Left): () => void {
  let tried = 0
  const timer = setInterval(() => {
    const isTall = document.documentElement.scrollHeight - innerHeight >= place.scroll
    if (!isTall && ++tried < tries) return
    clearInterval(timer)
    const row =
      place.row && document.querySelector(`main [data-row="${CSS.escape(place.row)}"] a[data-entry]`)
    if (row instanceof HTMLElement) row.focus({ preventScroll: true })
    scrollTo(0, place.scroll)
  }, waitMs)
  return () => clearInterval(timer)
}
