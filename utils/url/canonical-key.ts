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

/**
 * The identity of a web address, written as an https address: the same for http and https, `www.`, a closing slash,
 * a default port, a fragment, a name and password, and tracking parameters. Two addresses with the same key are the
 * same page to Broadside. The key is not promised to be fetchable. What is no http address is its own key, trimmed.
 */
export function canonicalKey(url: string): string {
  const trimmed = url.trim()
  const parsed = URL.parse(trimmed)
  if (!parsed || (parsed.protocol !== 'http:' && parsed.protocol !== 'https:')) return trimmed
  const port = isDefaultPort(parsed.port) ? '' : `:${parsed.port}`
  const path = parsed.pathname.replace(/\/+$/, '')
  const pairs = parsed.search
    .slice(1)
    .split('&')
    .filter((pair) => pair !== '' && !isTracking(pair))
  return `https://${canonicalHost(parsed.hostname)}${port}${path}${pairs.length ? `?${pairs.join('&')}` : ''}`
}
