import type { Failure } from '../model/failure'
import type { NetRequest } from '../model/request'

/** The step from one address to the next. */
export interface Redirect {
  to: string
  status: number
}

/** What a fetch is given, so that tests can give another. */
export interface NetDeps {
  fetch: typeof fetch
  /** UTC milliseconds. */
  now: () => number
  /** For the whole exchange, headers and body. */
  timeoutMs?: number
  /** Of the body as unpacked. */
  limitBytes?: number
  /** Ends it from outside, as `interrupted`. */
  signal?: AbortSignal
  /** False: nothing is tried. */
  isOnline?: boolean
  /** Whether an address may be fetched; every one, if left out. */
  isAllowed?: (url: string) => Promise<boolean>
  /**
   * Asks, and gives where the answer leads on to; undefined where it leads nowhere or is not told. Left out: the answer
   * itself says so, which browsers do not let it.
   */
  redirectOf?: (url: string, ask: () => Promise<Response>) => Promise<Redirect | undefined>
  /** Hears of each request that was made, however it ended. */
  note?: (request: NetRequest) => void
}

/** A Result whose failure may carry how long the server asks to be left alone. */
export type NetResult<Value> =
  | { isOk: true; value: Value }
  | { isOk: false; failure: Failure; retryAfterMs?: number }
