/**
 * How long Cache-Control says that an answer stays fresh, in milliseconds (RFC 9111, 5.2.2.1); undefined where it does not say,
 * or forbids keeping.
 */
export function maxAgeMs(cacheControl: string | null): number | undefined {
  const text = cacheControl?.toLowerCase() ?? ''
  if (/\bno-(?:store|cache)\b/.test(text)) return undefined
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/.exec(text)?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1000
}
