import { parse } from 'tldts'

/**
 * The match pattern to ask for so that an http or https address can be fetched, with its www and its redirects:
 * `*://*.registrable-domain/*`. A shared domain of the public suffix list's private part (`someone.github.io`) counts
 * as a site of its own. An IP address, localhost and a public suffix itself are asked for alone.
 *
 * tldts carries the whole list (about 40 KB gzip): only the screen that adds a source may load this file.
 */
export function siteOf(url: string): string {
  const { domain, isIp } = parse(url, { allowPrivateDomains: true })
  return domain && !isIp ? `*://*.${domain}/*` : `*://${URL.parse(url)?.hostname ?? url}/*`
}
