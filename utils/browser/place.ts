import { browser } from 'wxt/browser'
import { listen } from './listen'

/** Where a panel is: a route such as `#/article/ID`, and the line that was at its top. */
export interface Place {
  route: string
  /** The entry whose row had focus or was pressed last. */
  row?: string
  /** Pixels from the top of the page. */
  scroll?: number
  /** Where the front page was left, if the panel is further in. */
  front?: { scroll: number; row?: string }
}

const placeKey = 'place'
const visitKey = 'visit'

/**
 * The place of the panel that was shown last. In localStorage, because it is read synchronously: the way to the first
 * headline has no await for it. It is a convenience and may be lost.
 */
export function lastPlace(): Place | undefined {
  try {
    const text = localStorage.getItem(placeKey)
    return text ? (JSON.parse(text) as Place) : undefined
  } catch {
    return undefined
  }
}

export function rememberPlace(place: Place): void {
  try {
    localStorage.setItem(placeKey, JSON.stringify(place))
  } catch {
    // Private windows may have no localStorage: the panel then opens on the front page.
  }
}

export interface Visit {
  route: string
  windowId: number
  at: number
}

/** Leaves word for the panel of a window, open or about to open, to show a route. */
export function requestVisit(route: string, windowId: number): Promise<void> {
  return browser.storage.session.set({ [visitKey]: { route, windowId, at: Date.now() } satisfies Visit })
}

/** The last visit that was asked for. */
export async function requestedVisit(): Promise<Visit | undefined> {
  return (await browser.storage.session.get(visitKey))[visitKey] as Visit | undefined
}

/** Returns what ends it. */
export function onVisitRequested(listener: (visit: Visit) => void): () => void {
  return listen(browser.storage.session.onChanged, (changes: Record<string, { newValue?: unknown }>) => {
    const visit = changes[visitKey]?.newValue as Visit | undefined
    if (visit) listener(visit)
  })
}
