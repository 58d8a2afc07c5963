import type { Failure } from '../model/failure'
import type { NetRequest } from '../model/request'
import { hostOf } from '../url/host-of'
import type { NetDeps, NetResult } from './net-deps'
import { whereLed } from './redirect-steps'
import { retryAfterMs } from './retry-after'

export interface Answer {
  status: number
  /** The address that answered, after redirects. */
  finalUrl: string
  headers: Headers
  bytes: Uint8Array
}

interface Request {
  url: string
  purpose: NetRequest['purpose']
  /** How long the body is that is known already, in bytes: what a 304 spares. */
  knownBytes?: number
  headers: Record<string, string>
  limitBytes: number
  timeoutMs: number
}

class TooLarge extends Error {}
class BrokenOff extends Error {}

/**
 * One GET, without cookies and past the browser's cache, bounded in time from the first byte sent to the last one read,
 * and in size: at the cap the download is aborted, not merely left unread. Statuses other than 2xx and 304 fail.
 */
export async function exchange(request: Request, deps: NetDeps): Promise<NetResult<Answer>> {
  const host = hostOf(request.url)
  if (deps.isOnline === false) return { isOk: false, failure: { kind: 'offline' } }
  const controller = new AbortController()
  let isLate = false
  const timer = setTimeout(() => {
    isLate = true
    controller.abort()
  }, request.timeoutMs)
  const stop = () => controller.abort()
  deps.signal?.addEventListener('abort', stop, { once: true })
  if (deps.signal?.aborted) stop()
  const meter: Meter = { received: 0 }
  const at = deps.now()
  try {
    return await answerOf(request, deps, controller, meter)
  } catch (error) {
    if (error instanceof TooLarge)
      return { isOk: false, failure: { kind: 'too-large', host, limitBytes: request.limitBytes } }
    if (isLate)
      return {
        isOk: false,
        failure: { kind: 'timed-out', host, seconds: Math.ceil(request.timeoutMs / 1000) },
      }
    if (deps.signal?.aborted) return { isOk: false, failure: { kind: 'interrupted' } }
    return { isOk: false, failure: { kind: error instanceof BrokenOff ? 'broken-off' : 'no-answer', host } }
  } finally {
    deps.note?.(requestOf(request, meter, at, deps.now() - at))
    clearTimeout(timer)
    deps.signal?.removeEventListener('abort', stop)
    controller.abort()
  }
}

/** What is known of an exchange while it runs. */
type Meter = Pick<NetRequest, 'status' | 'received'>

function requestOf(
  { url, purpose, knownBytes }: Request,
  { status, received }: Meter,
  at: number,
  tookMs: number,
): NetRequest {
  return {
    ...{ at, host: hostOf(url), purpose, received, tookMs },
    ...(status !== undefined && { status }),
    ...(status === 304 && knownBytes && { saved: knownBytes }),
  }
}

async function answerOf(
  request: Request,
  deps: NetDeps,
  controller: AbortController,
  meter: Meter,
): Promise<NetResult<Answer>> {
  const init: RequestInit = {
    headers: request.headers,
    credentials: 'omit',
    cache: 'no-store',
    signal: controller.signal,
  }
  const response = await follow(request.url, init, deps)
  if ('kind' in response) return { isOk: false, failure: response }
  const { status, headers } = response
  meter.status = status
  const finalUrl = response.url || request.url
  if (!response.ok && status !== 304) {
    const failure = { kind: 'http-status', host: hostOf(finalUrl), status } as const
    return { isOk: false, failure, retryAfterMs: retryAfterMs(headers.get('retry-after'), deps.now()) }
  }
  const bytes = status === 304 ? new Uint8Array() : await readBounded(response, request.limitBytes, meter)
  return { isOk: true, value: { status, finalUrl, headers, bytes } }
}

async function follow(url: string, init: RequestInit, deps: NetDeps): Promise<Response | Failure> {
  // Called without an owner: browsers refuse a fetch that is called as somebody's method.
  const { fetch } = deps
  try {
    return await fetch(url, { ...init, redirect: 'follow' })
  } catch (error) {
    const led = init.signal?.aborted ? undefined : await whereLed(url, init, deps)
    if (led) return led
    throw error
  }
}

async function readBounded(response: Response, limitBytes: number, meter: Meter): Promise<Uint8Array> {
  if (Number(response.headers.get('content-length')) > limitBytes) throw new TooLarge()
  const reader = response.body?.getReader()
  if (!reader) return new Uint8Array()
  const chunks: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch(() => {
      throw new BrokenOff()
    })
    if (done) return joined(chunks, length)
    length += value.byteLength
    meter.received = length
    if (length > limitBytes) throw new TooLarge()
    chunks.push(value)
  }
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length)
  let at = 0
  for (const chunk of chunks) {
    bytes.set(chunk, at)
    at += chunk.byteLength
  }
  return bytes
}
