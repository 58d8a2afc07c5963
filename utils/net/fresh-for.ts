/**
 * How long an answer's headers say that it stays fresh, in milliseconds (RFC 9111, 4.2): Cache-Control's max-age less the
 * Age, else Expires by the server's own clock. Undefined where they do not say, or forbid keeping; 0 where it is past.
 */
export function freshForMs(headers: Headers, now: number): number | undefined {
  const control = headers.get('cache-control')?.toLowerCase() ?? ''
  if (/\bno-(?:store|cache)\b/.test(control)) return undefined
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/.exec(control)?.[1]
  const age = /^\d+$/.test(headers.get('age') ?? '') ? Number(headers.get('age')) : 0
  if (seconds !== undefined) return Math.max(0, Number(seconds) - age) * 1000
  const expires = dateIn(headers, 'expires')
  return expires === undefined ? undefined : Math.max(0, expires - (dateIn(headers, 'date') ?? now))
}

/** Servers write 0 and -1 for what is past: no dates. */
function dateIn(headers: Headers, name: string): number | undefined {
  const text = headers.get(name) ?? ''
  const at = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(at) ? undefined : at
}
