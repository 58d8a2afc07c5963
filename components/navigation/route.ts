import type { EntryId, SourceId } from '../../utils/model/ids'

const plainViews = [
  'front',
  'bundled',
  'all',
  'saved',
  'sources',
  'folders',
  'catalogue',
  'import',
  'settings',
  'requests',
] as const
type PlainView = (typeof plainViews)[number]

/** Every view of the panel and what it shows. */
export type Route =
  | { view: PlainView }
  | { view: 'article'; id: EntryId }
  /** A headline that came without an address. */
  | { view: 'headline'; id: EntryId }
  | { view: 'source'; id: SourceId }
  | { view: 'add'; address?: string }

/** A route as an address's fragment, such as `#/article/ID`. */
export function toHash(route: Route): string {
  if ('id' in route) return `#/${route.view}/${encodeURIComponent(route.id)}`
  if (route.view === 'add' && route.address) return `#/add/${encodeURIComponent(route.address)}`
  return `#/${route.view}`
}

/** The route of a fragment; undefined where it names no view. */
export function fromHash(hash: string): Route | undefined {
  const [, view, rest = ''] = /^#\/([a-z]+)(?:\/(.+))?$/.exec(hash) ?? []
  const id = safelyDecoded(rest)
  if (view === 'article' || view === 'headline') return id ? { view, id: id as EntryId } : undefined
  if (view === 'source') return id ? { view, id: id as SourceId } : undefined
  if (view === 'add') return id ? { view, address: id } : { view }
  const plain = plainViews.find((name) => name === view)
  return plain && { view: plain }
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
