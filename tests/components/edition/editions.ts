import type { Edition, StoryRow } from '../../../utils/model/edition'
import type { EntryId, SourceId } from '../../../utils/model/ids'
import { bundledRow, entryOf } from '../records'

const noon = Date.UTC(2026, 10, 20, 12)

/** A story of one source, an hour old, with its article on this device. */
export const rowOf = (headline: string, more: Partial<StoryRow> = {}): StoryRow => ({
  ...bundledRow(entryOf(headline), true),
  url: `https://northernwire.example/${encodeURIComponent(headline)}`,
  source: { id: 'wire' as SourceId, title: 'Northern Wire' },
  publishedAt: Date.now() - 3_600_000,
  sourceCount: 1,
  ...more,
})

export const headlines = [
  'Two villages below Karsa dam asked to leave for the weekend',
  'Port Ellery ferries return after crews and operator agree on night staffing',
  'Parliament votes 61–48 to publish water-quality readings every day',
  'Central bank holds rate at 3.25% and names food prices as the main risk',
  'Telescope array finds a second ring around the dwarf planet Orsa',
  'Museum returns 214 carved door panels to island families',
  'Night trains to the coast sell out within an hour',
  'Orchard growers report the earliest pear blossom on record',
]

export const refreshed = (rows: StoryRow[], more: Partial<Edition> = {}): Edition => ({
  id: 'current',
  kind: 'refreshed',
  setAt: noon,
  rows,
  storyCount: 96,
  sourceCount: 38,
  nextCheckAt: noon + 3_600_000,
  ...more,
})

/** As the seed makes it: a story that is here, and headlines of which one has a second beside it. */
export const bundled = (): Edition => ({
  id: 'current',
  kind: 'bundled',
  rows: [
    { ...bundledRow(entryOf(headlines[0]!), true), deck: 'The operator says the wall is sound.' },
    {
      ...bundledRow(entryOf(headlines[1]!)),
      also: [{ entryId: 'also' as EntryId, headline: 'Sailings resume at 18:00' }],
    },
    ...headlines.slice(2).map((one) => bundledRow(entryOf(one))),
  ],
  storyCount: headlines.length,
  sourceCount: 0,
})

/** Says of the browser that it has no network, or has it again. */
export function setOnline(isOnline: boolean): void {
  Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => isOnline })
  dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}

export const links = (): string[] =>
  [...document.querySelectorAll('a[data-entry]')].map((link) => link.lastChild?.textContent ?? '')

export const rowInFocus = (): string | null | undefined =>
  document.activeElement?.closest('[data-row]')?.getAttribute('data-row')

/** Waits until what was rendered listens: effects run after the paint. */
export const settled = (): Promise<void> =>
  new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 50)))
