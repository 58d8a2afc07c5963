import { isPlainAddress } from './plain-address'

/** Parameters that only say where a reader came from. Names are compared in small letters. */
const trackingNames = new Set(
  (
    'fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid li_fat_id igshid igsh mc_cid mc_eid _ga _gl ' +
    'mkt_tok _hsenc _hsmi hsctatracking vero_id oly_enc_id oly_anon_id s_cid wickedid srsltid cmpid cmp ocid ncid ' +
    'smid xtor wt_mc wt.mc_id ns_campaign ns_mchannel ns_source __twitter_impression guccounter guce_referrer ' +
    'guce_referrer_sig at_medium at_campaign at_custom1 at_custom2 at_custom3 at_custom4'
  ).split(' '),
)

const isTracking = (pair: string): boolean => {
  const name = (pair.split('=', 1)[0] ?? '').toLowerCase()
  return name.startsWith('utm_') || trackingNames.has(name)
}

const canonicalHost = (hostname: string): string => {
  let host = hostname.replace(/\.$/, '')
  while (host.startsWith('www.') && host.indexOf('.', 4) > 0) host = host.slice(4)
  return host
}

const isDefaultPort = (port: string): boolean => port === '' || port === '80' || port === '443'

/** What of an address is its identity. */
interface Parts {
  hostname: string
  port: string
  pathname: string
  search: string
}

function partsOf(url: string): Parts | undefined {
  if (!isPlainAddress(url)) {
    const parsed = URL.parse(url)
    return parsed?.protocol === 'http:' || parsed?.protocol === 'https:' ? parsed : undefined
  }
  const host = url.indexOf('//') + 2
  const path = url.indexOf('/', host)
  const hash = url.indexOf('#', path)
  const end = hash < 0 ? url.length : hash
  const mark = url.indexOf('?', path)
  const query = mark < 0 || mark > end ? end : mark
  return {
    hostname: url.slice(host, path),
    port: '',
    pathname: url.slice(path, query),
    search: url.slice(query, end),
  }
}

const queryOf = (search: string): string =>
  search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair))
    .join('&')

/**
 * The identity of a web address, written as an https address: the same for http and https, `www.`, a closing slash,
 * a default port, a fragment, a name and password, and tracking parameters. Two addresses with the same key are the
 * same page to Broadside. The key is not promised to be fetchable. What is no http address is its own key, trimmed.
 */
export function canonicalKey(url: string): string {
  const trimmed = url.trim()
  const parts = partsOf(trimmed)
  if (!parts) return trimmed
  const port = isDefaultPort(parts.port) ? '' : `:${parts.port}`
  const path = parts.pathname.endsWith('/') ? parts.pathname.replace(/\/+$/, '') : parts.pathname
  const query = parts.search.length > 1 ? queryOf(parts.search) : ''
  return `https://${canonicalHost(parts.hostname)}${port}${path}${query && `?${query}`}`
}
