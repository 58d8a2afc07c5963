/**
 * How long a Retry-After asks for, in milliseconds from `now`, in both of its forms: seconds and an HTTP date
 * (RFC 9110, 10.2.3). Undefined where there is none or it is nonsense; 0 where its date is past.
 */
export function retryAfterMs(header: string | null, now: number): number | undefined {
  const text = header?.trim() ?? ''
  if (/^\d+$/.test(text)) return Number(text) * 1000
  // An HTTP date always names its zone and month: a bare number such as `1.5` is none.
  const date = /[a-z]{3}/i.test(text) ? Date.parse(text) : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(0, date - now)
}
