import { lastPlace, rememberPlace } from '../../utils/browser/place'

/** The line at the top of a view, and the row that had focus in it. */
export interface Left {
  scroll: number
  row?: string
}

const left = new Map<string, Left>()

/** Notes, as the reader moves, where each view is left, and the panel with it. Returns what ends it. */
export function keepPlace(): () => void {
  const keep = () => {
    const row = document.activeElement?.closest('main [data-row]')?.getAttribute('data-row') ?? undefined
    const here = { scroll: scrollY, row: row ?? left.get(location.hash)?.row }
    left.set(location.hash, here)
    rememberPlace({ route: location.hash, ...here })
  }
  const moves = ['scroll', 'focusin', 'pagehide'] as const
  for (const move of moves) addEventListener(move, keep, { passive: true })
  return () => {
    for (const move of moves) removeEventListener(move, keep)
  }
}

/** Where a view was left, in this page's life or, for the view that was shown last, in the panel's before. */
export function leftPlace(hash: string): Left | undefined {
  const here = left.get(hash)
  if (here) return here
  const last = lastPlace()
  return last?.route === hash ? { scroll: last.scroll ?? 0, row: last.row } : undefined
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
