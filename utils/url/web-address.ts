import { failed, ok, type Result } from '../model/result'

const hasScheme = (text: string): boolean => /^[a-z][a-z0-9+.-]*:(?!\d{1,5}(?:[/?#]|$))/i.test(text)

const isPublicName = (hostname: string): boolean =>
  hostname === 'localhost' || hostname.startsWith('[') || /[^.]\.[^.]/.test(hostname)

/**
 * What a reader typed or pasted, as an absolute http or https address. A bare host gets `https://`; `feed:` in front
 * is dropped. Fails as `no-address` for nothing, as `not-a-web-address` for anything else.
 */
export function toWebAddress(typed: string): Result<string> {
  const trimmed = typed.trim()
  if (trimmed === '') return failed({ kind: 'no-address' })
  const text = trimmed.replace(/^feed:(?=https?:)/i, '').replace(/^feed:\/\//i, 'https://')
  const isBare = !hasScheme(text)
  const parsed = /\s/.test(text) ? null : URL.parse(isBare ? `https://${text.replace(/^\/\//, '')}` : text)
  const isWeb = parsed && (parsed.protocol === 'https:' || parsed.protocol === 'http:')
  if (!isWeb || (isBare && (!isPublicName(parsed.hostname) || parsed.username !== '')))
    return failed({ kind: 'not-a-web-address', typed: trimmed })
  return ok(parsed.href)
}
