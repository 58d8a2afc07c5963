import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

const fewestRows = 5

/** What gives way, in this order, before there are fewer rows: the lead's deck, then its third line, then air. */
const steps = ['', 'is-tight', 'is-tight is-tighter', 'is-tight is-tighter is-tightest']

/**
 * A row that does not fit whole is neither shown nor reachable. Measured after each render, when the popup gets its
 * size and when the headlines' font comes, since both come after the first paint.
 */
export function useWholeRows(sheet: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const measure = () => sheet.current && settle(sheet.current)
    measure()
    const sized = new ResizeObserver(measure)
    if (sheet.current) sized.observe(sheet.current)
    document.fonts.addEventListener('loadingdone', measure)
    return () => {
      sized.disconnect()
      document.fonts.removeEventListener('loadingdone', measure)
    }
  })
}

/** Takes the first step that leaves rows enough. */
function settle(sheet: HTMLElement): void {
  const list = sheet.querySelector('.glance')
  if (!list) return
  const wanted = Math.min(fewestRows, list.children.length)
  for (const step of steps) {
    sheet.className = `glance-sheet ${step}`
    if (hideCutRows(list) >= wanted) return
  }
}

/** Gives how many rows are whole. */
function hideCutRows(list: Element): number {
  const { bottom } = list.getBoundingClientRect()
  let whole = 0
  for (const row of list.children) {
    const fits = row.getBoundingClientRect().bottom <= bottom + 0.5
    row.toggleAttribute('inert', !fits)
    if (fits) whole += 1
  }
  return whole
}
