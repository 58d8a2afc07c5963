import type { Result } from '../../model/result'
import { toWebAddress } from '../../url/web-address'
import { attributeOf, type Element } from '../element'

/** Schemes that programs put in front of a feed's address to open it in a reader. */
const readerScheme = /^(?:feeds?|rss|itpc|pcast|podcasts?):(?:\/\/)?(?=https?:)/i
const bareReaderScheme = /^(?:feeds?|rss|itpc|pcast|podcasts?):\/\//i

/** The feed's address that an outline gives, as written; empty where it gives none. OPML 2.0 knows one attribute for it. */
export const writtenAddress = (outline: Element): string => attributeOf(outline, 'xmlurl')

/** An address as an outline writes it, absolute. Fails as `not-a-web-address` for mailboxes, commands and files. */
export function feedAddress(written: string): Result<string> {
  const bare = written.replace(readerScheme, '').replace(bareReaderScheme, 'https://')
  return toWebAddress(bare.replace(/\s/g, '%20'))
}

/** The home page that an outline names, where that is one. */
export function homeAddress(outline: Element): string | undefined {
  const parsed = URL.parse(attributeOf(outline, 'htmlurl'))
  return parsed?.protocol === 'https:' || parsed?.protocol === 'http:' ? parsed.href : undefined
}
