import type { PageMakeUp } from '../model/page'

/** A page as it was when it last answered. */
export interface PageBefore {
  makeUp: PageMakeUp
  titles: ReadonlySet<string>
  /** How long ago, in milliseconds. */
  ageMs: number
}

/** A page as it is now. */
export interface PageNow {
  titles: readonly string[]
  makeUp: PageMakeUp
}

/** A page of fewer headlines than this may well replace all of them. */
const fewestHeadlines = 5
const fewKnown = 0.2
/** In this time no front page replaces nearly all of its stories by itself. */
const shortMs = 3 * 24 * 3_600_000

/** Whether nearly none of a page's headlines are known that had enough of them before. */
export function isMostlyNew(known: number, now: number, before: number): boolean {
  return before >= fewestHeadlines && now > 0 && known / now < fewKnown
}

/**
 * Whether a page whose headlines are mostly new was made anew, so that they are no news: their addresses are made by
 * another rule, they are the same stories under other addresses, or within days other templates show them. After a long
 * silence new stories in new templates are taken for news.
 */
export function isRemade(before: PageBefore, now: PageNow): boolean {
  if (shareKnown(now.makeUp.shapes, before.makeUp.shapes) < 1 / 3) return true
  const same = now.titles.filter((title) => before.titles.has(title)).length
  if (same >= now.titles.length / 2) return true
  return before.ageMs < shortMs && shareKnown(now.makeUp.templates, before.makeUp.templates) < 1 / 3
}

/** How much of what is counted now was there before. */
function shareKnown(now: Record<string, number>, before: Record<string, number>): number {
  const counts = Object.entries(now)
  const sum = (some: [string, number][]) => some.reduce((total, [, count]) => total + count, 0)
  return sum(counts.filter(([name]) => name in before)) / Math.max(1, sum(counts))
}
