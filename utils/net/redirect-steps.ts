import type { Failure } from '../model/failure'
import type { LeadKind } from '../model/source'
import { hostOf } from '../url/host-of'
import type { NetDeps, Redirect } from './net-deps'

/** No honest address leads on more often; browsers themselves stop at 20 (Fetch standard, 4.4). */
const mostSteps = 10

/** Where one address leads, asked without following; `isHidden` where it leads on and the browser does not say where. */
async function stepFrom(
  url: string,
  init: RequestInit,
  { fetch, redirectOf = headerOf }: NetDeps,
): Promise<{ next?: Redirect; isHidden: boolean }> {
  let isHidden = false
  const next = await redirectOf(url, async () => {
    const response = await fetch(url, { ...init, redirect: 'manual' })
    isHidden = response.type === 'opaqueredirect'
    return response
  })
  return { next, isHidden: isHidden && !next }
}

/**
 * Browsers report a redirect to a host that was not granted, or in circles, as they report a dead host. So a request
 * that failed is asked again step by step: undefined where it leads nowhere, and so failed by itself.
 */
export async function whereLed(url: string, init: RequestInit, deps: NetDeps): Promise<Failure | undefined> {
  const { isAllowed } = deps
  const met = new Set<string>()
  for (let at = url; !met.has(at) && met.size < mostSteps; ) {
    met.add(at)
    const { next, isHidden } = await stepFrom(at, init, deps)
    if (isHidden) return { kind: 'led-away', host: hostOf(at) }
    if (!next) return at === url ? undefined : { kind: 'no-answer', host: hostOf(at) }
    if (isAllowed && !(await isAllowed(next.to))) return { kind: 'redirected-away', host: hostOf(next.to) }
    at = next.to
  }
  return { kind: 'endless-redirects', host: hostOf(url) }
}

/**
 * For how long an address says that it leads on to another, by the status of each step. `untold` where the browser hides
 * them, or the steps do not end there.
 */
export async function leadKindOf(url: string, finalUrl: string, deps: NetDeps): Promise<LeadKind> {
  const init: RequestInit = { credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(20_000) }
  let at = url.replace(/#.*/s, '')
  for (let step = 0; step < mostSteps && at !== finalUrl; step++) {
    const { next } = await stepFrom(at, init, deps).catch(() => ({ next: undefined }))
    deps.note?.({
      at: deps.now(),
      host: hostOf(at),
      purpose: 'feed',
      received: 0,
      tookMs: 0,
      status: next?.status,
    })
    if (!next) return 'untold'
    if (next.status !== 301 && next.status !== 308) return 'for-now'
    at = next.to
  }
  return at === finalUrl ? 'for-good' : 'untold'
}

async function headerOf(url: string, ask: () => Promise<Response>): Promise<Redirect | undefined> {
  const { status, headers, body } = await ask()
  await body?.cancel()
  const location = status >= 301 && status <= 308 && headers.get('location')
  const to = location ? URL.parse(location, url)?.href : undefined
  return to === undefined ? undefined : { to, status }
}
