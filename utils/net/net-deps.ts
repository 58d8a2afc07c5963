import type { Failure } from '../model/failure'
import type { NetRequest } from '../model/request'

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
  /** Hears of each request that was made, however it ended. */
  note?: (request: NetRequest) => void
}

/** A Result whose failure may carry how long the server asks to be left alone. */
export type NetResult<Value> =
  | { isOk: true; value: Value }
  | { isOk: false; failure: Failure; retryAfterMs?: number }
