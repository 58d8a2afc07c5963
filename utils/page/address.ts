/** What an address says of the page behind it, without asking for it. */
export interface Address {
  /** What makes two links one: host without www, and path. `query` is added where the query names the page. */
  key: string
  query: string
  host: string
  /** Of the path, decoded. */
  segments: string[]
  /** The segments by kind: two addresses of the same shape are made by the same rule of the publisher's system. */
  shape: string
  /** Whose: the page's own host, another host of its site, or another site. */
  whose: 'own' | 'kin' | 'foreign'
}

/** Reads an http or https address; `home` is the host of the page that links to it. */
export function readAddress(url: string, home: string): Address {
  const { host: written, pathname, search } = new URL(url)
  const host = bareHost(written)
  const segments = decode(pathname).split('/').filter(Boolean)
  const whose = host === home ? 'own' : siteName(host) === siteName(home) ? 'kin' : 'foreign'
  const shape = `${whose} ${shapeOf(segments)}`
  return { key: [host, ...segments].join('/'), query: search, host, segments, shape, whose }
}

export const bareHost = (host: string): string => host.toLowerCase().replace(/^www\./, '')

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

/**
 * The name that the hosts of one publisher share. Without the list of public suffixes, which is longer than all of
 * this room: a second-level suffix (`co.uk`, `com.ar`) is told by its length.
 */
function siteName(host: string): string {
  const labels = host.replace(/:\d+$/, '').split('.')
  const [second = '', top = ''] = labels.slice(-2)
  const isSuffix = labels.length > 2 && top.length === 2 && second.length <= 3
  return labels.slice(isSuffix ? -3 : -2).join('.')
}

/** Sections nest, so that some stories have more plain words in their address than others: those count once. */
function shapeOf(segments: readonly string[]): string {
  const kinds = segments.map((segment, at) => kindOf(segment, at === segments.length - 1))
  return kinds.filter((kind, at) => kind !== 'word' || kinds[at - 1] !== 'word').join('/')
}

function kindOf(segment: string, isLast: boolean): string {
  const [, name = segment, extension = ''] = (isLast && /^(.+)(\.[a-z]{2,5}\d?)$/i.exec(segment)) || []
  return plainKind(name) + extension.toLowerCase()
}

const hash = /^[0-9a-f]{12,}$|^[0-9a-f]{8}-[0-9a-f-]{20,}$/i

function plainKind(name: string): string {
  if (/^(?:19|20)\d\d$/.test(name)) return 'year'
  if (/^(?:19|20)\d\d[-_]?\d\d([-_]?\d\d)?$/.test(name)) return 'date'
  if (/^\d+$/.test(name)) return name.length > 2 ? 'number' : 'day'
  if (hash.test(name)) return 'hash'
  const hasId = /\d{4,}/.test(name) || /[0-9a-f]{12,}/i.test(name)
  if (hyphensOf(name) >= 3) return hasId ? 'slug-id' : 'slug'
  return hasId ? 'id' : 'word'
}

export const hyphensOf = (segment: string): number => segment.match(/[-_+ ](?=.)/g)?.length ?? 0
